package cn.qudao.catalogue;

import static cn.qudao.kernel.ShippedRole.BACK_OFFICE;
import static cn.qudao.kernel.ShippedRole.PROVINCE_ADMINISTRATOR;

import cn.qudao.kernel.Permission;
import cn.qudao.kernel.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the catalogue's screen and service ask for; reading it takes no more than a post. */
@Configuration
public class CataloguePermissions {

    /** Add and change products, put them on the shelf and take them off. */
    public static final String EDIT = "catalogue.edit";

    @Bean
    Permissions declaredByCatalogue() {
        return Permissions.of(Permission.of(EDIT, PROVINCE_ADMINISTRATOR, BACK_OFFICE));
    }
}
