package cn.qudao.customer;

import static cn.qudao.kernel.ShippedRole.BACK_OFFICE;
import static cn.qudao.kernel.ShippedRole.CHANNEL_STAFF;
import static cn.qudao.kernel.ShippedRole.PROVINCE_ADMINISTRATOR;

import cn.qudao.kernel.Permission;
import cn.qudao.kernel.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
public class CustomerPermissions {

    /** Read a subscriber's number in full. */
    public static final String UNMASK = "customer.unmask";

    /** Look up what is known of a number that one has before him. */
    public static final String VIEW = "customer.view";
    /** Import what the data mart says. */
    public static final String IMPORT = "customer.import";

    @Bean
    Permissions declaredByCustomer() {
        return Permissions.of(
                Permission.of(UNMASK, PROVINCE_ADMINISTRATOR, BACK_OFFICE),
                Permission.of(VIEW, PROVINCE_ADMINISTRATOR, CHANNEL_STAFF, BACK_OFFICE),
                Permission.of(IMPORT, PROVINCE_ADMINISTRATOR, BACK_OFFICE));
    }
}
