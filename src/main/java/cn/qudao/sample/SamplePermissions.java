package cn.qudao.sample;

import static cn.qudao.kernel.ShippedRole.CLERK;
import static cn.qudao.kernel.ShippedRole.DIRECT_SELLER;
import static cn.qudao.kernel.ShippedRole.NATURAL_PERSON;
import static cn.qudao.kernel.ShippedRole.OWN_HALL_CLERK;
import static cn.qudao.kernel.ShippedRole.SHOP_OWNER;

import cn.qudao.kernel.Permission;
import cn.qudao.kernel.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What sending a sample asks for; who keeps the catalogue keeps the texts. */
@Configuration(proxyBeanMethods = false)
public class SamplePermissions {

    /** Send a sample to the customer at the own counter. */
    public static final String SEND = "sample.send";

    @Bean
    Permissions declaredBySample() {
        return Permissions.of(
                Permission.ofOwnWork(SEND, SHOP_OWNER, CLERK, OWN_HALL_CLERK, DIRECT_SELLER, NATURAL_PERSON));
    }
}
