package cn.qudao.prompt;

import static cn.qudao.kernel.ShippedRole.BACK_OFFICE;
import static cn.qudao.kernel.ShippedRole.PROVINCE_ADMINISTRATOR;

import cn.qudao.kernel.Permission;
import cn.qudao.kernel.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the page of the prompts asks for; to get one takes no more than a telephone on record. */
@Configuration(proxyBeanMethods = false)
public class PromptPermissions {

    /** Decide after which products clerks are prompted, when, and in which words. */
    public static final String RULES = "prompt.rules";

    @Bean
    Permissions declaredByPrompt() {
        return Permissions.of(Permission.of(RULES, PROVINCE_ADMINISTRATOR, BACK_OFFICE));
    }
}
