package cn.qudao.org;

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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the organisation's screens and services ask for. */
@Configuration(proxyBeanMethods = false)
public class OrgPermissions {

    /** See the units, outlets and clerks below the post. */
    public static final String VIEW = "org.view";
    /** Create, rename, stop and reopen units, and keep the master data of outlets and clerks. */
    public static final String EDIT = "org.edit";
    /** Move a unit to another parent. */
    public static final String MOVE = "org.move";
    /** Edit the dictionaries. */
    public static final String DICTIONARIES = "org.dictionaries";

    @Bean
    Permissions declaredByOrg() {
        return Permissions.of(
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
                        BASE_ADMINISTRATOR,
                        CHANNEL_STAFF,
                        BACK_OFFICE),
                Permission.of(
                        EDIT, PROVINCE_ADMINISTRATOR, CITY_MANAGER, DISTRICT_MANAGER, GRID_MANAGER, BASE_ADMINISTRATOR),
                Permission.of(MOVE, PROVINCE_ADMINISTRATOR, CITY_MANAGER),
                Permission.of(DICTIONARIES, PROVINCE_ADMINISTRATOR));
    }
}
