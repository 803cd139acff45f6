package cn.qudao.imports;

import static cn.qudao.kernel.ShippedRole.BASE_ADMINISTRATOR;
import static cn.qudao.kernel.ShippedRole.CITY_MANAGER;
import static cn.qudao.kernel.ShippedRole.PROVINCE_ADMINISTRATOR;

import cn.qudao.kernel.Permission;
import cn.qudao.kernel.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the page; what may be imported there is each kind's own permission. */
@Configuration(proxyBeanMethods = false)
public class ImportPermissions {

    /** Import files, and see and undo the imports of the own part. */
    public static final String USE = "imports.use";

    @Bean
    Permissions declaredByImports() {
        return Permissions.of(Permission.of(USE, PROVINCE_ADMINISTRATOR, CITY_MANAGER, BASE_ADMINISTRATOR));
    }
}
