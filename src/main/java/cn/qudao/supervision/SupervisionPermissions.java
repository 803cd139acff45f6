package cn.qudao.supervision;

import static cn.qudao.kernel.ShippedRole.CHANNEL_STAFF;
import static cn.qudao.kernel.ShippedRole.CITY_MANAGER;
import static cn.qudao.kernel.ShippedRole.DISTRICT_MANAGER;
import static cn.qudao.kernel.ShippedRole.PROVINCE_ADMINISTRATOR;
import static cn.qudao.kernel.ShippedRole.PROVINCE_MANAGER;

import cn.qudao.kernel.Permission;
import cn.qudao.kernel.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What supervision asks for. */
@Configuration(proxyBeanMethods = false)
public class SupervisionPermissions {

    /** Urge the manager of an outlet that recommends badly. */
    public static final String URGE = "supervision.urge";

    @Bean
    Permissions declaredBySupervision() {
        return Permissions.of(Permission.of(
                URGE, PROVINCE_ADMINISTRATOR, PROVINCE_MANAGER, CITY_MANAGER, DISTRICT_MANAGER, CHANNEL_STAFF));
    }
}
