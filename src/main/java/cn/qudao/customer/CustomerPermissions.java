package cn.qudao.customer;

import static cn.qudao.kernel.ShippedRole.BACK_OFFICE;
import static cn.qudao.kernel.ShippedRole.PROVINCE_ADMINISTRATOR;

import cn.qudao.kernel.Permission;
import cn.qudao.kernel.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class CustomerPermissions {

    /** Read a subscriber's number in full. */
    public static final String UNMASK = "customer.unmask";

    @Bean
    Permissions declaredByCustomer() {
        return Permissions.of(Permission.of(UNMASK, PROVINCE_ADMINISTRATOR, BACK_OFFICE));
    }
}
