package cn.qudao.forum;

import static cn.qudao.kernel.ShippedRole.BACK_OFFICE;
import static cn.qudao.kernel.ShippedRole.CHANNEL_STAFF;
import static cn.qudao.kernel.ShippedRole.CITY_MANAGER;
import static cn.qudao.kernel.ShippedRole.PROVINCE_ADMINISTRATOR;

import cn.qudao.kernel.Permission;
import cn.qudao.kernel.Permissions;
import cn.qudao.kernel.ShippedRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forum asks for. */
@Configuration(proxyBeanMethods = false)
public class ForumPermissions {

    /** Read the boards that the own post is in the audience of. */
    public static final String READ = "forum.read";

    /** Write topics and replies there. */
    public static final String WRITE = "forum.write";

    /** Decide on what others write on the boards of the own part. */
    public static final String MODERATE = "forum.moderate";

    /** Open boards there, and say who reads them. */
    public static final String BOARDS = "forum.boards";

    /** Keep the list of words that somebody has to look at. */
    public static final String WORDS = "forum.words";

    @Bean
    Permissions declaredByForum() {
        return Permissions.of(
                Permission.ofOwnWork(READ, ShippedRole.values()),
                Permission.ofOwnWork(WRITE, ShippedRole.values()),
                Permission.of(MODERATE, PROVINCE_ADMINISTRATOR, CITY_MANAGER, CHANNEL_STAFF, BACK_OFFICE),
                Permission.of(BOARDS, PROVINCE_ADMINISTRATOR, CITY_MANAGER, BACK_OFFICE),
                Permission.of(WORDS, PROVINCE_ADMINISTRATOR, BACK_OFFICE));
    }
}
