package cn.qudao.card;

import static cn.qudao.kernel.ShippedRole.BACK_OFFICE;
import static cn.qudao.kernel.ShippedRole.BASE_ADMINISTRATOR;
import static cn.qudao.kernel.ShippedRole.CHANNEL_STAFF;
import static cn.qudao.kernel.ShippedRole.CITY_MANAGER;
import static cn.qudao.kernel.ShippedRole.CLERK;
import static cn.qudao.kernel.ShippedRole.DIRECT_SELLER;
import static cn.qudao.kernel.ShippedRole.DISTRICT_MANAGER;
import static cn.qudao.kernel.ShippedRole.GRID_MANAGER;
import static cn.qudao.kernel.ShippedRole.OWN_HALL_CLERK;
import static cn.qudao.kernel.ShippedRole.PROVINCE_ADMINISTRATOR;
import static cn.qudao.kernel.ShippedRole.PROVINCE_MANAGER;
import static cn.qudao.kernel.ShippedRole.SHOP_OWNER;

import cn.qudao.kernel.OpenPaths;
import cn.qudao.kernel.Permission;
import cn.qudao.kernel.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the screens and services of cards ask for. */
@Configuration(proxyBeanMethods = false)
public class CardPermissions {

    /** See where cards are and what was registered. */
    public static final String VIEW = "card.view";
    /** Open batches and take their codes along. */
    public static final String BATCH = "card.batch";
    /** Issue cards to outlets, take them back, count them, and say which are lost or void. */
    public static final String ISSUE = "card.issue";
    /** Sell and register cards at the own outlet. */
    public static final String REGISTER = "card.register";

    @Bean
    OpenPaths openByCard() {
        return OpenPaths.forGuests("/card", "/card/*");
    }

    @Bean
    Permissions declaredByCard() {
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
                        BACK_OFFICE,
                        SHOP_OWNER),
                Permission.of(BATCH, PROVINCE_ADMINISTRATOR, BACK_OFFICE),
                Permission.of(ISSUE, PROVINCE_ADMINISTRATOR, CITY_MANAGER, CHANNEL_STAFF, BACK_OFFICE),
                Permission.ofOwnWork(REGISTER, SHOP_OWNER, CLERK, OWN_HALL_CLERK, DIRECT_SELLER));
    }
}
