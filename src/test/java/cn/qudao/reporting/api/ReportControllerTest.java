package cn.qudao.reporting.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.Entrance;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.reporting.ReportMother;
import cn.qudao.reporting.ReportMother.District;
import cn.qudao.testing.PortalTest;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportControllerTest {

    private final ReportMother mother;
    private final AccessMother accounts;
    private final Entrance entrance;
    private final Clock clock;
    private final MockMvc mvc;
    private District district;
    private @Nullable Authentication person;

    @Autowired
    ReportControllerTest(
            ReportMother mother, AccessMother accounts, Entrance entrance, Clock clock, WebApplicationContext context) {
        this.mother = mother;
        this.accounts = accounts;
        this.entrance = entrance;
        this.clock = clock;
        this.mvc = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @BeforeAll
    void signIn() {
        district = mother.district();
        entrance.enter(accounts.account(district.unit(), ShippedRole.DISTRICT_MANAGER));
        person = SecurityContextHolder.getContext().getAuthentication();
    }

    @BeforeEach
    void enter() {
        SecurityContextHolder.getContext().setAuthentication(person);
    }

    @AfterEach
    void leave() {
        entrance.leave();
    }

    @Test
    void rowsAreTheUnitsBelow() throws Exception {
        report("S1", "unit=" + district.code() + "&from=2026-02-01&to=2026-02-28")
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/json"))
                .andExpect(jsonPath("$.report").value("S1"))
                .andExpect(jsonPath("$.from").value("2026-02-01"))
                .andExpect(jsonPath("$.rows", hasSize(2)))
                .andExpect(jsonPath("$.rows[0].unit").value(mother.code(district.firstGrid())))
                .andExpect(jsonPath("$.rows[0].name").value("沙面街道"))
                .andExpect(jsonPath("$.rows[0].below").value(4))
                .andExpect(jsonPath("$.rows[0].share").value(0.75))
                .andExpect(jsonPath("$.subtotals").doesNotExist())
                .andExpect(jsonPath("$.totals.below").value(7))
                .andExpect(jsonPath("$.totals.outlets").value(5))
                .andExpect(jsonPath("$.totals.share").value(0.7143));
    }

    @Test
    void withoutParametersItIsThePostsUnitInTheMonthSoFar() throws Exception {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        report("S1", "")
                .andExpect(jsonPath("$.unit").value(district.code()))
                .andExpect(jsonPath("$.from").value(yesterday.withDayOfMonth(1).toString()))
                .andExpect(jsonPath("$.to").value(yesterday.toString()));
    }

    @Test
    void unitsThatDidNotExistInThePeriodAreLeftOut() throws Exception {
        report("S1", "from=2025-01-01&to=2025-12-31&least=9")
                .andExpect(jsonPath("$.rows", hasSize(0)))
                .andExpect(jsonPath("$.totals.below").value(0))
                .andExpect(jsonPath("$.totals.share").isEmpty());
    }

    @Test
    void unitsWithoutFiguresCountNothing() throws Exception {
        report("S1", "least=4")
                .andExpect(jsonPath("$.rows", hasSize(2)))
                .andExpect(jsonPath("$.rows[1].below").value(0))
                .andExpect(jsonPath("$.rows[1].share").isEmpty());
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() throws Exception {
        District other = mother.district();
        report("S1", "unit=" + other.code()).andExpect(status().isNotFound());
        report("S1", "unit=" + accounts.province().place().key()).andExpect(status().isNotFound());
        report("S1", "unit=nowhere").andExpect(status().isNotFound());
        report("S99", "").andExpect(status().isNotFound());
    }

    @Test
    void aReportWithoutThePermissionIsRefused() throws Exception {
        report("S2", "").andExpect(status().isForbidden()).andExpect(content().contentType("application/problem+json"));
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-13-01, from, 不是日期",
        "to=yesterday, to, 不是日期",
        "from=2026-02-02&to=2026-02-01, from, 晚于",
        "to=2999-01-01, to, 还没有到",
        "from=2010-01-01&to=2026-01-01, from, 10 年",
        "format=doc, format, 'csv, json, pdf, xlsx'",
        "level=street, level, 没有",
        "level=region, level, 只能从 grid 到 outlet",
        "level=clerk, level, 只能从 grid 到 outlet",
        "named=maybe, named, 不能取值",
        "kind=shop, kind, 不能取值",
        "least=ten, least, 不能取值",
        "least=10, least, 不能取值",
        "leats=9, leats, 没有参数"
    })
    void badParametersAreAnsweredWithTheReason(String query, String parameter, String reason) throws Exception {
        report("S1", query)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.parameter").value(parameter))
                .andExpect(jsonPath("$.detail", containsString(reason)));
    }

    @Test
    void filesComeWithANameAndTheirType() throws Exception {
        for (String format : new String[] {"pdf", "xlsx", "csv"}) {
            var response = report("S1", "from=2026-02-01&to=2026-02-28&format=" + format)
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse();
            assertThat(response.getHeader("Content-Disposition"))
                    .contains("S1-" + district.code() + "-20260201-20260228." + format);
            assertThat(response.getContentAsByteArray()).hasSizeGreaterThan(200);
        }
    }

    @Test
    void recordsComeInTheirOwnOrder() throws Exception {
        report("S3", "unit=" + mother.code(district.secondGrid()))
                .andExpect(jsonPath("$.rows", hasSize(3)))
                .andExpect(jsonPath("$.rows[0].state").value("正常"))
                .andExpect(jsonPath("$.totals").isEmpty());
    }

    private ResultActions report(String id, String query) throws Exception {
        return mvc.perform(get("/api/reports/" + id + "?" + query).header("Accept-Language", "zh-CN"));
    }
}
