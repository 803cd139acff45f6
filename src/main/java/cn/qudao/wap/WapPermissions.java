package cn.qudao.wap;

import static cn.qudao.kernel.ShippedRole.BACK_OFFICE;
import static cn.qudao.kernel.ShippedRole.BASE_ADMINISTRATOR;
import static cn.qudao.kernel.ShippedRole.CHANNEL_STAFF;
import static cn.qudao.kernel.ShippedRole.CITY_MANAGER;
import static cn.qudao.kernel.ShippedRole.CLERK;
import static cn.qudao.kernel.ShippedRole.DIRECT_SELLER;
import static cn.qudao.kernel.ShippedRole.DISTRICT_MANAGER;
import static cn.qudao.kernel.ShippedRole.GRID_MANAGER;
import static cn.qudao.kernel.ShippedRole.NATURAL_PERSON;
import static cn.qudao.kernel.ShippedRole.OWN_HALL_CLERK;
import static cn.qudao.kernel.ShippedRole.PROVINCE_ADMINISTRATOR;
import static cn.qudao.kernel.ShippedRole.PROVINCE_MANAGER;
import static cn.qudao.kernel.ShippedRole.SHOP_OWNER;

import cn.qudao.kernel.OpenPaths;
import cn.qudao.kernel.Permission;
import cn.qudao.kernel.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What sending links and reading of them asks for; the customer shows the link. */
@Configuration(proxyBeanMethods = false)
public class WapPermissions {

    /** Send a link to the customer at the own counter. */
    public static final String SEND = "wap.send";
    /** See the links below the post, numbers masked. */
    public static final String VIEW = "wap.view";

    @Bean
    OpenPaths openByWap() {
        return OpenPaths.forGuests("/w/*");
    }

    @Bean
    Permissions declaredByWap() {
        return Permissions.of(
                Permission.ofOwnWork(SEND, SHOP_OWNER, CLERK, OWN_HALL_CLERK, DIRECT_SELLER, NATURAL_PERSON),
                Permission.of(
                        VIEW,
                        PROVINCE_ADMINISTRATOR,
                        PROVINCE_MANAGER,
                        CITY_MANAGER,
                        DISTRICT_MANAGER,
                        GRID_MANAGER,
                        SHOP_OWNER,
                        CLERK,
                        OWN_HALL_CLERK,
                        DIRECT_SELLER,
                        NATURAL_PERSON,
                        BASE_ADMINISTRATOR,
                        CHANNEL_STAFF,
                        BACK_OFFICE));
    }
}
