package cn.qudao.reportshelf;

import static cn.qudao.kernel.ShippedRole.CITY_MANAGER;
import static cn.qudao.kernel.ShippedRole.PROVINCE_ADMINISTRATOR;
import static cn.qudao.kernel.ShippedRole.PROVINCE_MANAGER;

import cn.qudao.kernel.Permission;
import cn.qudao.kernel.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What goes beyond the own reports; these need no more than the permission for the report itself. */
@Configuration(proxyBeanMethods = false)
public class ReportShelfPermissions {

    /** Share settings of reports with a role. */
    public static final String SHARE = "reportshelf.share";

    /** See which reports others at the own unit and below have run. */
    public static final String RUNS = "reportshelf.runs";

    @Bean
    Permissions declaredByReportShelf() {
        return Permissions.of(
                Permission.of(SHARE, PROVINCE_ADMINISTRATOR, PROVINCE_MANAGER, CITY_MANAGER),
                Permission.of(RUNS, PROVINCE_ADMINISTRATOR, CITY_MANAGER));
    }
}
