package cn.qudao.training;

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

/** What the screens and services of trainings ask for. */
@Configuration(proxyBeanMethods = false)
public class TrainingPermissions {

    /** See on the pages of outlets and clerks below the post which trainings they have and had. */
    public static final String FOLLOW = "training.follow";
    /** See the trainings of the units below the post, and which outlets had none. */
    public static final String VIEW = "training.view";
    /** Plan trainings, hold them and say who came. */
    public static final String PLAN = "training.plan";

    @Bean
    Permissions declaredByTraining() {
        return Permissions.of(
                Permission.of(
                        FOLLOW,
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
                        VIEW,
                        PROVINCE_ADMINISTRATOR,
                        PROVINCE_MANAGER,
                        CITY_MANAGER,
                        DISTRICT_MANAGER,
                        GRID_MANAGER,
                        BASE_ADMINISTRATOR,
                        CHANNEL_STAFF),
                Permission.of(
                        PLAN,
                        PROVINCE_ADMINISTRATOR,
                        CITY_MANAGER,
                        DISTRICT_MANAGER,
                        GRID_MANAGER,
                        BASE_ADMINISTRATOR,
                        CHANNEL_STAFF));
    }
}
