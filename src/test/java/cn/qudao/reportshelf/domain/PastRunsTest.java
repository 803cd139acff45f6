package cn.qudao.reportshelf.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.security.Entrance;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.kernel.Slice;
import cn.qudao.reporting.ReportMother;
import cn.qudao.reporting.ReportMother.District;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.Reports;
import cn.qudao.reporting.RunWatch.Way;
import cn.qudao.reportshelf.domain.PastRuns.RunFilter;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.testing.Statements;
import cn.qudao.uikit.ListTable;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Whoever runs a report, by whatever door, is in the history, and no page waits for it. */
@PortalTest
class PastRunsTest {

    private static final RunFilter OWN = new RunFilter(false, null, null, null, "", "");
    private static final RunFilter ALL = new RunFilter(true, null, null, null, "", "");
    private static final String FEBRUARY = "from=2026-02-01&to=2026-02-28";

    @Autowired
    private ReportMother mother;

    @Autowired
    private AccessMother accounts;

    @Autowired
    private Entrance entrance;

    @Autowired
    private Screens screens;

    @Autowired
    private Reports reports;

    @Autowired
    private PastRuns runs;

    @Autowired
    private RunBook book;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebApplicationContext context;

    private District district;

    @BeforeEach
    void enter() {
        district = mother.district();
        enter(district.unit(), ShippedRole.CITY_MANAGER);
    }

    @AfterEach
    void leave() {
        screens.close();
        entrance.leave();
    }

    private void enter(PlacedUnit unit, ShippedRole role) {
        entrance.enter(accounts.account(unit, role));
    }

    private void write() {
        while (book.write()) {
            assertThat(book.isRunning()).isTrue();
        }
    }

    private List<RunRow> rows(RunFilter filter) {
        write();
        return runs.page(filter, Portion.first(50)).rows();
    }

    private ReportRequest request(String filter, String value) {
        return reports.parse(
                "S1", Map.of("from", "2026-02-01", "to", "2026-02-28", filter, value), Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void aRunIsCalledByTheNameOfItsUnit() {
        screens.open("reports/S1?" + FEBRUARY);
        assertThat(rows(OWN).getFirst().unit()).isEqualTo("越秀区");
    }

    @Test
    void aPageIsWrittenDownOnceForEachQuestionAndAsksNothingForIt() {
        screens.open("reports/S1?" + FEBRUARY);
        List<String> asked = Statements.during(() -> Screens.go("reports/S1?" + FEBRUARY + "&named=true"));
        assertThat(asked).noneMatch(sql -> sql.contains("reportshelf_run"));
        Screens.go("reports/S1?" + FEBRUARY + "&named=true&sort=-outlets");

        List<RunRow> rows = rows(OWN);
        assertThat(rows).hasSize(2).allMatch(RunRow::done).allMatch(row -> row.way() == Way.SCREEN && row.rows() == 2);
        assertThat(rows.getFirst().question().parameters())
                .containsEntry("named", "true")
                .containsEntry("unit", district.code())
                .containsEntry("from", "2026-02-01");
    }

    @Test
    void theListLeadsToTheSameReportAgain() {
        screens.open("reports/S1?" + FEBRUARY + "&level=outlet");
        write();
        Screens.go("report-runs");
        assertThat(ListScreen.rows()).isEqualTo(1);
        assertThat(LocatorJ._get(ListTable.class).html())
                .contains("组织规模表", "2026-02-01 – 2026-02-28", "屏幕", "完成")
                .contains("reports/S1?unit=" + district.code() + "&amp;from=2026-02-01");
    }

    @Test
    void filesAndProgramsAreWrittenDownWithTheirRows() throws Exception {
        reports.write(request("level", "outlet"), "xlsx", Way.FILE, new ByteArrayOutputStream(), rows -> {});
        MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(get("/api/reports/S1?" + FEBRUARY + "&format=csv"))
                .andExpect(status().isOk());
        assertThat(rows(OWN))
                .extracting(row -> row.way() + " " + row.format() + " " + row.rows())
                .containsExactlyInAnyOrder("FILE xlsx 5", "REST csv 2");
    }

    @Test
    void whatBreaksOffIsNotDone() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("the reader has gone");
            }
        };
        assertThatThrownBy(() -> reports.write(request("level", "outlet"), "csv", Way.FILE, gone, rows -> {}))
                .hasRootCauseMessage("the reader has gone");
        assertThat(rows(OWN)).singleElement().matches(row -> !row.done());
    }

    @Test
    void othersAreSeenFromAboveByWhoMayAndNotFromBeside() {
        enter(district.firstGrid(), ShippedRole.GRID_MANAGER);
        screens.open("reports/S1?" + FEBRUARY);
        assertThat(rows(OWN)).hasSize(1);
        assertThatThrownBy(() -> rows(ALL)).isInstanceOf(Refused.class);
        screens.close();

        enter(district.unit(), ShippedRole.CITY_MANAGER);
        assertThat(rows(OWN)).isEmpty();
        assertThat(rows(ALL)).extracting(RunRow::person).containsExactly("测试");
        assertThat(rows(new RunFilter(true, null, null, Way.FILE, "", ""))).isEmpty();
        assertThat(rows(new RunFilter(true, null, null, null, "s1", "测"))).hasSize(1);

        enter(mother.district().unit(), ShippedRole.CITY_MANAGER);
        assertThat(rows(ALL)).isEmpty();
    }

    @Test
    void theHistoryPagesByKeyAndForgetsWhatIsOld() {
        for (int i = 0; i < 7; i++) {
            reports.write(request("least", "" + i), "csv", Way.FILE, new ByteArrayOutputStream(), rows -> {});
        }
        write();
        Slice<RunRow> first = runs.page(OWN, Portion.first(4));
        Slice<RunRow> second = runs.page(OWN, new Portion(Portion.first(4).order(), first.next(), 4));
        assertThat(first.rows()).hasSize(4);
        assertThat(second.rows()).hasSize(3).doesNotContainAnyElementsOf(first.rows());
        assertThat(second.next()).isNull();
        assertThat(runs.count(OWN)).isEqualTo(7);

        jdbc.sql("update reportshelf_run set started_at = date_sub(started_at, interval 14 month) where id in (:ids)")
                .param("ids", second.rows().stream().map(RunRow::id).toList())
                .update();
        book.forget();
        assertThat(runs.count(OWN)).isEqualTo(4);
    }
}
