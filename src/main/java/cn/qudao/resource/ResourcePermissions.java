package cn.qudao.resource;

import static cn.qudao.kernel.ShippedRole.BASE_ADMINISTRATOR;
import static cn.qudao.kernel.ShippedRole.CHANNEL_STAFF;
import static cn.qudao.kernel.ShippedRole.CITY_MANAGER;
import static cn.qudao.kernel.ShippedRole.DISTRICT_MANAGER;
import static cn.qudao.kernel.ShippedRole.GRID_MANAGER;
import static cn.qudao.kernel.ShippedRole.PROVINCE_ADMINISTRATOR;
import static cn.qudao.kernel.ShippedRole.PROVINCE_MANAGER;
import static cn.qudao.kernel.ShippedRole.SHOP_OWNER;

import cn.qudao.kernel.Permission;
import cn.qudao.kernel.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the screens and services of resources ask for. */
@Configuration(proxyBeanMethods = false)
public class ResourcePermissions {

    /** See pools and what outlets were given. */
    public static final String VIEW = "resource.view";
    /** Open pools and add to them. */
    public static final String OPEN = "resource.open";
    /** Give to outlets and take back. */
    public static final String ALLOT = "resource.allot";

    @Bean
    Permissions declaredByResource() {
        return Permissions.of(
                Permission.of(
                        VIEW,
                        PROVINCE_ADMINISTRATOR,
                        PROVINCE_MANAGER,
                        CITY_MANAGER,
                        DISTRICT_MANAGER,
                        GRID_MANAGER,
                        BASE_ADMINISTRATOR,
                        CHANNEL_STAFF,
                        SHOP_OWNER),
                Permission.of(OPEN, PROVINCE_ADMINISTRATOR, CITY_MANAGER),
                Permission.of(ALLOT, PROVINCE_ADMINISTRATOR, CITY_MANAGER, DISTRICT_MANAGER, CHANNEL_STAFF));
    }
}
