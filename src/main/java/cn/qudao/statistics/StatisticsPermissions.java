package cn.qudao.statistics;

import static cn.qudao.kernel.ShippedRole.BACK_OFFICE;
import static cn.qudao.kernel.ShippedRole.BASE_ADMINISTRATOR;
import static cn.qudao.kernel.ShippedRole.CHANNEL_STAFF;
import static cn.qudao.kernel.ShippedRole.CITY_MANAGER;
import static cn.qudao.kernel.ShippedRole.CLERK;
import static cn.qudao.kernel.ShippedRole.DIRECT_SELLER;
import static cn.qudao.kernel.ShippedRole.DISTRICT_MANAGER;
import static cn.qudao.kernel.ShippedRole.GRID_MANAGER;
import static cn.qudao.kernel.ShippedRole.OWN_HALL_CLERK;
import static cn.qudao.kernel.ShippedRole.PROVINCE_ADMINISTRATOR;
import static cn.qudao.kernel.ShippedRole.PROVINCE_MANAGER;
import static cn.qudao.kernel.ShippedRole.SHOP_OWNER;

import cn.qudao.kernel.Permission;
import cn.qudao.kernel.Permissions;
import cn.qudao.kernel.ShippedRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the reports and the keeping of roll-ups ask for. */
@Configuration(proxyBeanMethods = false)
public class StatisticsPermissions {

    /** Open the report on recommendations and income (R2), and see the key figures. */
    public static final String BUSINESS = "statistics.business";
    /** Open the report on outlets, their coverage and quality (R11, R18, R19). */
    public static final String CHANNEL = "statistics.channel";
    /** Open the report on the use of the portal (R8). */
    public static final String USE = "statistics.use";
    /** Decide by which success rates outlets are judged (R18). */
    public static final String THRESHOLDS = "statistics.thresholds";
    /** Bring roll-ups up to date by hand, and verify them. */
    public static final String ROLL_UPS = "statistics.roll-ups";

    private static final ShippedRole[] MANAGERS = {
        PROVINCE_ADMINISTRATOR,
        PROVINCE_MANAGER,
        CITY_MANAGER,
        DISTRICT_MANAGER,
        GRID_MANAGER,
        BASE_ADMINISTRATOR,
        CHANNEL_STAFF,
        BACK_OFFICE
    };

    @Bean
    Permissions declaredByStatistics() {
        return Permissions.of(
                Permission.of(
                        BUSINESS,
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
                        OWN_HALL_CLERK,
                        DIRECT_SELLER),
                Permission.of(CHANNEL, MANAGERS),
                Permission.of(USE, MANAGERS),
                Permission.of(THRESHOLDS, PROVINCE_ADMINISTRATOR),
                Permission.of(ROLL_UPS, PROVINCE_ADMINISTRATOR));
    }
}
