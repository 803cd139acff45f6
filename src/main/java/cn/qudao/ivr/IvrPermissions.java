package cn.qudao.ivr;

import static cn.qudao.kernel.ShippedRole.BACK_OFFICE;
import static cn.qudao.kernel.ShippedRole.BASE_ADMINISTRATOR;
import static cn.qudao.kernel.ShippedRole.CHANNEL_STAFF;
import static cn.qudao.kernel.ShippedRole.CITY_MANAGER;
import static cn.qudao.kernel.ShippedRole.PROVINCE_ADMINISTRATOR;
import static cn.qudao.kernel.ShippedRole.PROVINCE_MANAGER;

import cn.qudao.kernel.OpenPaths;
import cn.qudao.kernel.Permission;
import cn.qudao.kernel.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages of the voice menu ask for; a voice system itself shows its secret. */
@Configuration(proxyBeanMethods = false)
public class IvrPermissions {

    /** See the calls below the post, numbers masked. */
    public static final String VIEW = "ivr.view";
    /** Say which voice systems may ask, and for which outlet each of them stands. */
    public static final String SYSTEMS = "ivr.systems";

    @Bean
    OpenPaths openByIvr() {
        return OpenPaths.forSystems("/api/ivr/**");
    }

    @Bean
    Permissions declaredByIvr() {
        return Permissions.of(
                Permission.of(
                        VIEW,
                        PROVINCE_ADMINISTRATOR,
                        PROVINCE_MANAGER,
                        CITY_MANAGER,
                        BASE_ADMINISTRATOR,
                        CHANNEL_STAFF,
                        BACK_OFFICE),
                Permission.of(SYSTEMS, PROVINCE_ADMINISTRATOR));
    }
}
