package cn.qudao.activation;

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

/** What the screens and services of the activation ask for. */
@Configuration(proxyBeanMethods = false)
public class ActivationPermissions {

    /** Ask for activations at the own outlet. */
    public static final String ACTIVATE = "activation.activate";
    /** Ask for the activations of a whole file of numbers at the own outlet. */
    public static final String BATCH = "activation.batch";
    /** See how activations go below the post. */
    public static final String MONITOR = "activation.monitor";
    /** Do something about an activation that goes on for too long. */
    public static final String REPAIR = "activation.repair";
    /** Edit the rules, and try them. */
    public static final String RULES = "activation.rules";
    /** Say where products are activated. */
    public static final String PLATFORMS = "activation.platforms";

    @Bean
    OpenPaths openByActivation() {
        return OpenPaths.forSystems("/api/platforms/**");
    }

    @Bean
    Permissions declaredByActivation() {
        return Permissions.of(
                Permission.ofOwnWork(ACTIVATE, SHOP_OWNER, CLERK, OWN_HALL_CLERK, DIRECT_SELLER, NATURAL_PERSON),
                Permission.ofOwnWork(BATCH, SHOP_OWNER, OWN_HALL_CLERK),
                Permission.of(
                        MONITOR,
                        PROVINCE_ADMINISTRATOR,
                        PROVINCE_MANAGER,
                        CITY_MANAGER,
                        DISTRICT_MANAGER,
                        GRID_MANAGER,
                        SHOP_OWNER,
                        BASE_ADMINISTRATOR,
                        CHANNEL_STAFF,
                        BACK_OFFICE),
                Permission.of(REPAIR, PROVINCE_ADMINISTRATOR, BACK_OFFICE),
                Permission.of(RULES, PROVINCE_ADMINISTRATOR),
                Permission.of(PLATFORMS, PROVINCE_ADMINISTRATOR, BACK_OFFICE));
    }
}
