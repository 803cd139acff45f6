package cn.qudao.access;

import static cn.qudao.kernel.ShippedRole.BASE_ADMINISTRATOR;
import static cn.qudao.kernel.ShippedRole.CITY_MANAGER;
import static cn.qudao.kernel.ShippedRole.PROVINCE_ADMINISTRATOR;

import cn.qudao.kernel.Permission;
import cn.qudao.kernel.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the screens and services of access ask for. */
@Configuration(proxyBeanMethods = false)
public class AccessPermissions {

    /** Create and edit accounts and their posts below the own post. */
    public static final String ACCOUNTS = "access.accounts";
    /** Edit what each role may do. */
    public static final String ROLES = "access.roles";
    /** Search the audit trail. */
    public static final String AUDIT = "access.audit";

    /** See what the portal's health consists of. */
    public static final String HEALTH = "access.health";

    @Bean
    Permissions declaredByAccess() {
        return Permissions.of(
                Permission.of(ACCOUNTS, PROVINCE_ADMINISTRATOR, CITY_MANAGER, BASE_ADMINISTRATOR),
                Permission.of(ROLES, PROVINCE_ADMINISTRATOR),
                Permission.of(HEALTH, PROVINCE_ADMINISTRATOR),
                Permission.of(AUDIT, PROVINCE_ADMINISTRATOR, CITY_MANAGER));
    }
}
