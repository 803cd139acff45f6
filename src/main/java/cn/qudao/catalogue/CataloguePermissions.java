package cn.qudao.catalogue;

import static cn.qudao.kernel.ShippedRole.BACK_OFFICE;
import static cn.qudao.kernel.ShippedRole.BASE_ADMINISTRATOR;
import static cn.qudao.kernel.ShippedRole.CHANNEL_STAFF;
import static cn.qudao.kernel.ShippedRole.CITY_MANAGER;
import static cn.qudao.kernel.ShippedRole.DISTRICT_MANAGER;
import static cn.qudao.kernel.ShippedRole.GRID_MANAGER;
import static cn.qudao.kernel.ShippedRole.PROVINCE_ADMINISTRATOR;
import static cn.qudao.kernel.ShippedRole.PROVINCE_MANAGER;

import cn.qudao.kernel.Permission;
import cn.qudao.kernel.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the catalogue's screens and services ask for; selling from it takes no more than a post. */
@Configuration(proxyBeanMethods = false)
public class CataloguePermissions {

    /** See products, prices, rules of sale and phases with their history. */
    public static final String VIEW = "catalogue.view";
    /** Write products and scripts. */
    public static final String EDIT = "catalogue.edit";
    /** Decide on what others have submitted. */
    public static final String APPROVE = "catalogue.approve";
    /** Set prices for channels and customer segments. */
    public static final String PRICES = "catalogue.prices";
    /** Decide where and in which phase products may be sold. */
    public static final String RULES = "catalogue.rules";

    @Bean
    Permissions declaredByCatalogue() {
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
                        BACK_OFFICE),
                Permission.of(EDIT, PROVINCE_ADMINISTRATOR, BACK_OFFICE),
                Permission.of(APPROVE, PROVINCE_ADMINISTRATOR, PROVINCE_MANAGER),
                Permission.of(PRICES, PROVINCE_ADMINISTRATOR, BACK_OFFICE),
                Permission.of(RULES, PROVINCE_ADMINISTRATOR));
    }
}
