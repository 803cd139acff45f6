package cn.qudao.keyarea;

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

/** What the screens and services of key areas ask for. */
@Configuration(proxyBeanMethods = false)
public class KeyAreaPermissions {

    /** See the key areas below the post. */
    public static final String VIEW = "keyarea.view";
    /** Keep them: outlets, surveys, closing. */
    public static final String EDIT = "keyarea.edit";

    @Bean
    Permissions declaredByKeyArea() {
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
                Permission.of(
                        EDIT,
                        PROVINCE_ADMINISTRATOR,
                        CITY_MANAGER,
                        DISTRICT_MANAGER,
                        GRID_MANAGER,
                        BASE_ADMINISTRATOR,
                        CHANNEL_STAFF));
    }
}
