package cn.qudao.experience;

import static cn.qudao.kernel.ShippedRole.CLERK;
import static cn.qudao.kernel.ShippedRole.DIRECT_SELLER;
import static cn.qudao.kernel.ShippedRole.NATURAL_PERSON;
import static cn.qudao.kernel.ShippedRole.OWN_HALL_CLERK;
import static cn.qudao.kernel.ShippedRole.SHOP_OWNER;

import cn.qudao.kernel.OpenPaths;
import cn.qudao.kernel.Permission;
import cn.qudao.kernel.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What showing products asks for; who keeps the catalogue keeps the texts. */
@Configuration(proxyBeanMethods = false)
public class ExperiencePermissions {

    /** Show products to a customer at the own counter. */
    public static final String SHOW = "experience.show";

    @Bean
    OpenPaths openByExperience() {
        return OpenPaths.forGuests("/try/*");
    }

    @Bean
    Permissions declaredByExperience() {
        return Permissions.of(
                Permission.ofOwnWork(SHOW, SHOP_OWNER, CLERK, OWN_HALL_CLERK, DIRECT_SELLER, NATURAL_PERSON));
    }
}
