package cn.qudao.suggestion;

import static cn.qudao.kernel.ShippedRole.BACK_OFFICE;
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

/** What the pages of the suggestions ask for; to get them at a counter takes the permission to activate. */
@Configuration(proxyBeanMethods = false)
public class SuggestionPermissions {

    /** Decide what is suggested to whom, and try it. */
    public static final String RULES = "suggestion.rules";

    /** See what was suggested below the post, and what came of it. */
    public static final String VIEW = "suggestion.view";

    @Bean
    Permissions declaredBySuggestion() {
        return Permissions.of(
                Permission.of(RULES, PROVINCE_ADMINISTRATOR, BACK_OFFICE),
                Permission.of(
                        VIEW,
                        PROVINCE_ADMINISTRATOR,
                        PROVINCE_MANAGER,
                        CITY_MANAGER,
                        DISTRICT_MANAGER,
                        GRID_MANAGER,
                        SHOP_OWNER,
                        BASE_ADMINISTRATOR,
                        CHANNEL_STAFF,
                        BACK_OFFICE));
    }
}
