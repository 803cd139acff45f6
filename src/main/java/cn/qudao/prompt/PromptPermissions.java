package cn.qudao.prompt;

import static cn.qudao.kernel.ShippedRole.BACK_OFFICE;
import static cn.qudao.kernel.ShippedRole.BASE_ADMINISTRATOR;
import static cn.qudao.kernel.ShippedRole.CHANNEL_STAFF;
import static cn.qudao.kernel.ShippedRole.CITY_MANAGER;
import static cn.qudao.kernel.ShippedRole.PROVINCE_ADMINISTRATOR;
import static cn.qudao.kernel.ShippedRole.PROVINCE_MANAGER;

import cn.qudao.kernel.Permission;
import cn.qudao.kernel.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the page of the prompts asks for; to get one takes no more than a telephone on record. */
@Configuration(proxyBeanMethods = false)
public class PromptPermissions {

    /** Decide after which products clerks are prompted, when, and in which words. */
    public static final String RULES = "prompt.rules";
    /** See the prompts below the post and what came of them (R9), numbers masked. */
    public static final String VIEW = "prompt.view";

    @Bean
    Permissions declaredByPrompt() {
        return Permissions.of(
                Permission.of(RULES, PROVINCE_ADMINISTRATOR, BACK_OFFICE),
                Permission.of(
                        VIEW,
                        PROVINCE_ADMINISTRATOR,
                        PROVINCE_MANAGER,
                        CITY_MANAGER,
                        BASE_ADMINISTRATOR,
                        CHANNEL_STAFF,
                        BACK_OFFICE));
    }
}
