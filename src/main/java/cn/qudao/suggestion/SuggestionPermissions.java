package cn.qudao.suggestion;

import static cn.qudao.kernel.ShippedRole.BACK_OFFICE;
import static cn.qudao.kernel.ShippedRole.PROVINCE_ADMINISTRATOR;

import cn.qudao.kernel.Permission;
import cn.qudao.kernel.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages of the suggestions ask for; to get them at a counter takes the permission to activate. */
@Configuration
public class SuggestionPermissions {

    /** Decide what is suggested to whom, and try it. */
    public static final String RULES = "suggestion.rules";

    @Bean
    Permissions declaredBySuggestion() {
        return Permissions.of(Permission.of(RULES, PROVINCE_ADMINISTRATOR, BACK_OFFICE));
    }
}
