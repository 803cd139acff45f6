package cn.qudao.announcement;

import static cn.qudao.kernel.ShippedRole.BACK_OFFICE;
import static cn.qudao.kernel.ShippedRole.BASE_ADMINISTRATOR;
import static cn.qudao.kernel.ShippedRole.CHANNEL_STAFF;
import static cn.qudao.kernel.ShippedRole.CITY_MANAGER;
import static cn.qudao.kernel.ShippedRole.DISTRICT_MANAGER;
import static cn.qudao.kernel.ShippedRole.GRID_MANAGER;
import static cn.qudao.kernel.ShippedRole.PROVINCE_ADMINISTRATOR;
import static cn.qudao.kernel.ShippedRole.PROVINCE_MANAGER;
import static cn.qudao.kernel.ShippedRole.SHOP_OWNER;

import cn.qudao.kernel.Permission;
import cn.qudao.kernel.Permissions;
import cn.qudao.kernel.ShippedRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What announcements ask for. */
@Configuration(proxyBeanMethods = false)
public class AnnouncementPermissions {

    /** Read what the own post is in the audience of. */
    public static final String READ = "announcement.read";

    /** Announce something to the own part. */
    public static final String WRITE = "announcement.write";

    /** Send it to the phones of its audience as well. */
    public static final String TEXT = "announcement.text";

    /** See who of the own part has read and confirmed it. */
    public static final String READERS = "announcement.readers";

    @Bean
    Permissions declaredByAnnouncements() {
        return Permissions.of(
                Permission.ofOwnWork(READ, ShippedRole.values()),
                Permission.of(WRITE, PROVINCE_ADMINISTRATOR, PROVINCE_MANAGER, CITY_MANAGER),
                Permission.of(TEXT, PROVINCE_ADMINISTRATOR, PROVINCE_MANAGER, CITY_MANAGER),
                Permission.of(
                        READERS,
                        PROVINCE_ADMINISTRATOR,
                        PROVINCE_MANAGER,
                        CITY_MANAGER,
                        DISTRICT_MANAGER,
                        GRID_MANAGER,
                        SHOP_OWNER,
                        BASE_ADMINISTRATOR,
                        CHANNEL_STAFF,
                        BACK_OFFICE));
    }
}
