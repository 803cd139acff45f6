package cn.qudao.referral;

import static cn.qudao.kernel.ShippedRole.BACK_OFFICE;
import static cn.qudao.kernel.ShippedRole.BASE_ADMINISTRATOR;
import static cn.qudao.kernel.ShippedRole.CHANNEL_STAFF;
import static cn.qudao.kernel.ShippedRole.CITY_MANAGER;
import static cn.qudao.kernel.ShippedRole.CLERK;
import static cn.qudao.kernel.ShippedRole.DIRECT_SELLER;
import static cn.qudao.kernel.ShippedRole.DISTRICT_MANAGER;
import static cn.qudao.kernel.ShippedRole.GRID_MANAGER;
import static cn.qudao.kernel.ShippedRole.NATURAL_PERSON;
import static cn.qudao.kernel.ShippedRole.OWN_HALL_CLERK;
import static cn.qudao.kernel.ShippedRole.PROVINCE_ADMINISTRATOR;
import static cn.qudao.kernel.ShippedRole.PROVINCE_MANAGER;
import static cn.qudao.kernel.ShippedRole.SHOP_OWNER;

import cn.qudao.kernel.Permission;
import cn.qudao.kernel.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What recommendations between customers ask for. */
@Configuration(proxyBeanMethods = false)
public class ReferralPermissions {

    /** Send a link to a friend of the customer at the own counter; the link itself asks for {@code wap.send} too. */
    public static final String SEND = "referral.send";
    /** See who has recommended to whom below the post, numbers masked, and what it was worth. */
    public static final String VIEW = "referral.view";
    /** Decide what is given for a friend. */
    public static final String PROMOTE = "referral.promote";

    @Bean
    Permissions declaredByReferral() {
        return Permissions.of(
                Permission.ofOwnWork(SEND, SHOP_OWNER, CLERK, OWN_HALL_CLERK, DIRECT_SELLER, NATURAL_PERSON),
                Permission.of(
                        VIEW,
                        PROVINCE_ADMINISTRATOR,
                        PROVINCE_MANAGER,
                        CITY_MANAGER,
                        DISTRICT_MANAGER,
                        GRID_MANAGER,
                        SHOP_OWNER,
                        CLERK,
                        OWN_HALL_CLERK,
                        DIRECT_SELLER,
                        NATURAL_PERSON,
                        BASE_ADMINISTRATOR,
                        CHANNEL_STAFF,
                        BACK_OFFICE),
                Permission.of(PROMOTE, PROVINCE_ADMINISTRATOR, BACK_OFFICE));
    }
}
