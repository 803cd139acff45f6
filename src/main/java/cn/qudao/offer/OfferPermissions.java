package cn.qudao.offer;

import static cn.qudao.kernel.ShippedRole.BACK_OFFICE;
import static cn.qudao.kernel.ShippedRole.BASE_ADMINISTRATOR;
import static cn.qudao.kernel.ShippedRole.CHANNEL_STAFF;
import static cn.qudao.kernel.ShippedRole.CITY_MANAGER;
import static cn.qudao.kernel.ShippedRole.CLERK;
import static cn.qudao.kernel.ShippedRole.DISTRICT_MANAGER;
import static cn.qudao.kernel.ShippedRole.GRID_MANAGER;
import static cn.qudao.kernel.ShippedRole.OWN_HALL_CLERK;
import static cn.qudao.kernel.ShippedRole.PROVINCE_ADMINISTRATOR;
import static cn.qudao.kernel.ShippedRole.PROVINCE_MANAGER;
import static cn.qudao.kernel.ShippedRole.SHOP_OWNER;

import cn.qudao.kernel.Permission;
import cn.qudao.kernel.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the screens and services of offers ask for. */
@Configuration(proxyBeanMethods = false)
public class OfferPermissions {

    /** See packages and promotion plans. */
    public static final String VIEW = "offer.view";
    /** Begin and end them. */
    public static final String EDIT = "offer.edit";

    /** See group-buy offers and who may use them. */
    public static final String GROUPS = "offer.groups";

    /** Decide on group-buy offers that others have submitted. */
    public static final String APPROVE = "offer.approve";

    @Bean
    Permissions declaredByOffer() {
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
                        SHOP_OWNER,
                        CLERK,
                        OWN_HALL_CLERK),
                Permission.of(EDIT, PROVINCE_ADMINISTRATOR, BACK_OFFICE),
                Permission.of(GROUPS, PROVINCE_ADMINISTRATOR, PROVINCE_MANAGER, BACK_OFFICE),
                Permission.of(APPROVE, PROVINCE_ADMINISTRATOR, PROVINCE_MANAGER));
    }
}
