package cn.qudao.notice;

import static cn.qudao.kernel.ShippedRole.BASE_ADMINISTRATOR;
import static cn.qudao.kernel.ShippedRole.CITY_MANAGER;
import static cn.qudao.kernel.ShippedRole.PROVINCE_ADMINISTRATOR;

import cn.qudao.kernel.Permission;
import cn.qudao.kernel.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the records of notices ask for. The own notices are everybody's. */
@Configuration(proxyBeanMethods = false)
public class NoticePermissions {

    /** See what became of the mails and messages to people below the post, though not what stood in them. */
    public static final String DELIVERIES = "notice.deliveries";

    @Bean
    Permissions declaredByNotices() {
        return Permissions.of(Permission.of(DELIVERIES, PROVINCE_ADMINISTRATOR, CITY_MANAGER, BASE_ADMINISTRATOR));
    }
}
