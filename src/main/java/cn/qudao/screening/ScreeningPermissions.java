package cn.qudao.screening;

import static cn.qudao.kernel.ShippedRole.BACK_OFFICE;
import static cn.qudao.kernel.ShippedRole.CHANNEL_STAFF;
import static cn.qudao.kernel.ShippedRole.CITY_MANAGER;
import static cn.qudao.kernel.ShippedRole.DISTRICT_MANAGER;
import static cn.qudao.kernel.ShippedRole.PROVINCE_ADMINISTRATOR;
import static cn.qudao.kernel.ShippedRole.PROVINCE_MANAGER;

import cn.qudao.kernel.Permission;
import cn.qudao.kernel.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the screens and services of the lists ask for. Being stopped by them asks for nothing. */
@Configuration(proxyBeanMethods = false)
public class ScreeningPermissions {

    /** See the lists: outlets below the post, numbers and products from the province. */
    public static final String VIEW = "screening.view";
    /** Put on them and take off. */
    public static final String EDIT = "screening.edit";

    @Bean
    Permissions declaredByScreening() {
        return Permissions.of(
                Permission.of(
                        VIEW,
                        PROVINCE_ADMINISTRATOR,
                        PROVINCE_MANAGER,
                        CITY_MANAGER,
                        DISTRICT_MANAGER,
                        CHANNEL_STAFF,
                        BACK_OFFICE),
                Permission.of(EDIT, PROVINCE_ADMINISTRATOR, CITY_MANAGER, BACK_OFFICE));
    }
}
