package cn.qudao.supervision;

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

/** What supervision asks for. */
@Configuration(proxyBeanMethods = false)
public class SupervisionPermissions {

    /** See the urgings about units below the post, and what became of them. */
    public static final String VIEW = "supervision.view";
    /** Urge the manager of an outlet that recommends badly, and decide how that ended. */
    public static final String URGE = "supervision.urge";
    /** Answer urgings about what the post has charge of. */
    public static final String ANSWER = "supervision.answer";
    /** Decide how many days are left for answers. */
    public static final String TERM = "supervision.term";

    @Bean
    Permissions declaredBySupervision() {
        return Permissions.of(
                Permission.of(
                        VIEW,
                        PROVINCE_ADMINISTRATOR,
                        PROVINCE_MANAGER,
                        CITY_MANAGER,
                        DISTRICT_MANAGER,
                        GRID_MANAGER,
                        SHOP_OWNER,
                        BASE_ADMINISTRATOR,
                        CHANNEL_STAFF),
                Permission.of(
                        URGE, PROVINCE_ADMINISTRATOR, PROVINCE_MANAGER, CITY_MANAGER, DISTRICT_MANAGER, CHANNEL_STAFF),
                Permission.ofOwnWork(ANSWER, CITY_MANAGER, DISTRICT_MANAGER, GRID_MANAGER, SHOP_OWNER),
                Permission.of(TERM, PROVINCE_ADMINISTRATOR));
    }
}
