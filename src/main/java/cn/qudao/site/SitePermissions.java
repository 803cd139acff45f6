package cn.qudao.site;

import static cn.qudao.kernel.ShippedRole.BACK_OFFICE;
import static cn.qudao.kernel.ShippedRole.PROVINCE_ADMINISTRATOR;

import cn.qudao.kernel.Permission;
import cn.qudao.kernel.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What keeping the sites asks for; who is to see them asks for nothing. */
@Configuration(proxyBeanMethods = false)
public class SitePermissions {

    /** Say which sites the portal leads to, and whom. */
    public static final String EDIT = "site.edit";

    @Bean
    Permissions declaredBySite() {
        return Permissions.of(Permission.of(EDIT, PROVINCE_ADMINISTRATOR, BACK_OFFICE));
    }
}
