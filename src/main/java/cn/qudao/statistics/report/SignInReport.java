package cn.qudao.statistics.report;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.statistics.StatisticsPermissions;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * R8 登录报表. Active rate = accounts that signed in ÷ accounts; phone share = sign-ins by phone ÷ sign-ins. Idle accounts have
 * not signed in for N days up to the end of the period.
 */
@Component
class SignInReport implements ReportDefinition {

    private static final int LONGEST_IDLE = 366;
    private static final int WEEK = 7;

    private final Messages messages;

    SignInReport(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String id() {
        return "R8";
    }

    @Override
    public String folder() {
        return "statistics/r8";
    }

    @Override
    public String permission() {
        return StatisticsPermissions.USE;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.count("accounts"),
                Column.count("signedIn"),
                Column.count("signIns"),
                Column.ratio("activeRate", "signedIn", "accounts"),
                Column.count("idle"),
                Column.count("byPhone").hidden(),
                Column.ratio("phoneShare", "byPhone", "signIns"),
                Column.date("lastSignIn").max());
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.choice(
                        "role",
                        language -> Arrays.stream(ShippedRole.values())
                                .map(role -> new Filter.Choice(
                                        role.name(), messages.text(language, "access.role." + role.name())))
                                .toList()),
                Filter.number("idleDays", 1, LONGEST_IDLE, WEEK));
    }

    @Override
    public Level deepest() {
        return Level.CLERK;
    }

    @Override
    public List<String> chart() {
        return List.of("signedIn", "activeRate");
    }
}
