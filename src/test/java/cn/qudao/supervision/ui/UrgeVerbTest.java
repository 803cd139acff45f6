package cn.qudao.supervision.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.ReportRow;
import cn.qudao.reporting.domain.ReportRequests;
import cn.qudao.testing.PortalTest;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;

/** The button stands beside whatever R18 warns of and somebody manages. */
@PortalTest
class UrgeVerbTest {

    @Autowired
    private UrgeVerb verb;

    @Autowired
    private ReportRequests requests;

    @Autowired
    private AccessMother accounts;

    @Autowired
    private ActingAs acting;

    @BeforeEach
    void enter() {
        acting.enter(accounts.account(accounts.province(), ShippedRole.PROVINCE_MANAGER));
    }

    @AfterEach
    void leave() {
        acting.leave();
    }

    private ReportRequest rows(String report, Level level) {
        return requests.parse(report, Map.of("level", ReportRequests.nameOf(level)), Locale.SIMPLIFIED_CHINESE);
    }

    private @Nullable String label(Level level, int warned) {
        return verb.label(new ReportRow("1", "1", level, Map.of("warned", BigDecimal.valueOf(warned))));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"REGION", "DISTRICT", "GRID", "OUTLET"},
            mode = Mode.INCLUDE)
    void everyUnitBelowTheProvinceCanBeUrged(Level level) {
        assertThat(verb.isFor(rows("R18", level))).isTrue();
        assertThat(label(level, 2)).isEqualTo("supervision.urge");
        assertThat(label(level, 0)).isNull();
    }

    @Test
    void nothingElseIs() {
        assertThat(verb.isFor(rows("R11", Level.OUTLET))).isFalse();
        assertThat(label(Level.PROVINCE, 1)).isNull();
        ReportRequest grids = rows("R18", Level.GRID);
        acting.enter(accounts.account(accounts.province(), ShippedRole.CLERK));
        assertThat(verb.isFor(grids)).isFalse();
    }
}
