package cn.qudao.knowledge;

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

/** What the knowledge base asks for. */
@Configuration(proxyBeanMethods = false)
public class KnowledgePermissions {

    /** Read what the own post is in the audience of. */
    public static final String READ = "knowledge.read";

    /** Write articles in the spaces of the own part. */
    public static final String WRITE = "knowledge.write";

    /** Publish what others have written there. */
    public static final String APPROVE = "knowledge.approve";

    /** Open spaces there, and say who reads them. */
    public static final String SPACES = "knowledge.spaces";

    /** See who of the own part has confirmed what must be read. */
    public static final String READERS = "knowledge.readers";

    @Bean
    Permissions declaredByKnowledge() {
        return Permissions.of(
                Permission.ofOwnWork(READ, ShippedRole.values()),
                Permission.of(WRITE, PROVINCE_ADMINISTRATOR, CITY_MANAGER, CHANNEL_STAFF, BACK_OFFICE),
                Permission.of(APPROVE, PROVINCE_ADMINISTRATOR, PROVINCE_MANAGER, CITY_MANAGER),
                Permission.of(SPACES, PROVINCE_ADMINISTRATOR, CITY_MANAGER, BACK_OFFICE),
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
