package cn.qudao.responsibility;

import static cn.qudao.kernel.ShippedRole.BACK_OFFICE;
import static cn.qudao.kernel.ShippedRole.BASE_ADMINISTRATOR;
import static cn.qudao.kernel.ShippedRole.CHANNEL_STAFF;
import static cn.qudao.kernel.ShippedRole.CITY_MANAGER;
import static cn.qudao.kernel.ShippedRole.DISTRICT_MANAGER;
import static cn.qudao.kernel.ShippedRole.GRID_MANAGER;
import static cn.qudao.kernel.ShippedRole.PROVINCE_ADMINISTRATOR;
import static cn.qudao.kernel.ShippedRole.PROVINCE_MANAGER;

import cn.qudao.kernel.Permission;
import cn.qudao.kernel.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the screens and services of responsibility ask for. Everybody reads the work standard of the own role. */
@Configuration(proxyBeanMethods = false)
public class ResponsibilityPermissions {

    /** See who has charge of the units below the post. */
    public static final String VIEW = "responsibility.view";
    /** Contract districts and bind customer managers to grids. */
    public static final String ASSIGN = "responsibility.assign";
    /** Write and publish the work standards of all roles. */
    public static final String STANDARDS = "responsibility.standards";

    @Bean
    Permissions declaredByResponsibility() {
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
                        BACK_OFFICE),
                Permission.of(ASSIGN, PROVINCE_ADMINISTRATOR, CITY_MANAGER, DISTRICT_MANAGER, BASE_ADMINISTRATOR),
                Permission.of(STANDARDS, PROVINCE_ADMINISTRATOR));
    }
}
