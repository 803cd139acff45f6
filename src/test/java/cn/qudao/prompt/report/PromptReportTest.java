package cn.qudao.prompt.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.security.ActingAs;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.reporting.OpenedNumbers;
import cn.qudao.reporting.ReportReader;
import cn.qudao.suggestion.SuggestionMother;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R9 against a count by hand: two outlets, of which one has six prompts and the other one. */
@PortalTest
class PromptReportTest {

    private static final Map<String, String> AUGUST = Map.of("from", "2026-08-01", "to", "2026-08-31");
    private static final String PERIOD = "from=2026-08-01&to=2026-08-31";

    @Autowired
    private ReportReader reports;

    @Autowired
    private Screens screens;

    @Autowired
    private SuggestionMother mother;

    @Autowired
    private AccessMother access;

    @Autowired
    private ActingAs acting;

    @Autowired
    private JdbcClient jdbc;

    private PlacedUnit district;
    private PlacedUnit first;
    private PlacedUnit second;
    private ProductRow product;

    @BeforeEach
    void write() {
        district = access.district();
        PlacedUnit grid = access.below(district.place());
        first = access.below(grid.place());
        second = access.below(grid.place());
        product = mother.product();
        ProductRow other = mother.product();
        prompt(first, product, "2026-07-31 16:00:00", "SENT", "DELIVERED", "2026-07-31 16:11:00", true);
        prompt(first, product, "2026-08-10 02:00:00", "SENT", "DELIVERED", "2026-08-10 02:05:00", false);
        prompt(first, product, "2026-08-10 03:00:00", "SENT", "DELIVERED", null, null);
        prompt(first, product, "2026-08-11 03:00:00", "SENT", "FAILED", "2026-08-11 03:30:00", true);
        prompt(first, product, "2026-08-12 03:00:00", "BROKEN", null, null, null);
        prompt(first, other, "2026-08-31 15:59:59", "SENT", "DELIVERED", null, null);
        prompt(first, product, "2026-08-31 16:00:00", "SENT", "DELIVERED", null, null);
        prompt(second, other, "2026-08-20 03:00:00", "SENT", "SENT", null, null);
        PlacedUnit elsewhere =
                access.below(access.below(access.district().place()).place());
        prompt(elsewhere, product, "2026-08-12 03:00:00", "SENT", "DELIVERED", null, null);
        acting.enter(access.account(district, ShippedRole.CHANNEL_STAFF));
    }

    @AfterEach
    void close() {
        screens.close();
        acting.leave();
    }

    /** Days are those of Asia/Shanghai: the first prompt is of August, the seventh of September. */
    @Test
    void whatWasDeliveredIsWhatTheRatesAreOf() {
        Map<String, String> outlets = Map.of("from", "2026-08-01", "to", "2026-08-31", "level", "outlet");
        assertThat(reports.row("R9", outlets, code(first))
                        .texts(
                                "prompts",
                                "sent",
                                "delivered",
                                "answered",
                                "responseRate",
                                "taken",
                                "conversionRate",
                                "minutes"))
                .containsExactly("6", "5", "4", "2", "0.5", "1", "0.25", "8");
        assertThat(reports.row("R9", outlets, code(second))
                        .texts("prompts", "sent", "delivered", "responseRate", "minutes"))
                .containsExactly("1", "1", "0", null, null);
        assertThat(reports.total("R9", AUGUST)
                        .texts("prompts", "sent", "delivered", "answered", "taken", "responseRate"))
                .containsExactly("7", "6", "4", "2", "1", "0.5");
    }

    @Test
    void eachNumberOpensItsMessages() {
        screens.open("reports");
        int opened = OpenedNumbers.check("reports/R9?" + PERIOD, Set.of())
                + OpenedNumbers.check("reports/R9?" + PERIOD + "&level=outlet", Set.of())
                + OpenedNumbers.check("reports/R9?" + PERIOD + "&product=" + product.code(), Set.of())
                + OpenedNumbers.check("reports/R9?" + PERIOD + "&level=outlet&state=DELIVERED", Set.of())
                + OpenedNumbers.check("reports/R9?" + PERIOD + "&taken=true", Set.of());
        assertThat(opened).isGreaterThan(30);
    }

    @Test
    void aMessageThatWasAnsweredLeadsToItsRecommendation() {
        screens.open("reports/R9M?" + PERIOD + "&answered=true");
        assertThat(OpenedNumbers.table().select("tbody td a").eachAttr("href"))
                .hasSize(3)
                .allMatch(address -> address.matches("recommendations/\\d+"));
        screens.open("reports/R9M?" + PERIOD + "&answered=false");
        assertThat(OpenedNumbers.table().select("tbody tr")).hasSize(4);
        assertThat(OpenedNumbers.table().select("tbody td a")).isEmpty();
    }

    private void prompt(
            PlacedUnit outlet,
            ProductRow called,
            String at,
            String outcome,
            @Nullable String state,
            @Nullable String answered,
            @Nullable Boolean succeeded) {
        jdbc.sql("insert into prompt_due (activation_id, scope_key, product_id, activated_at, sent_at, outcome,"
                        + " message_state, answer_recommendation_id, answered_at, succeeded)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(Ids.next())
                .param(outlet.place().key())
                .param(called.id().value())
                .param(at)
                .param(outcome.equals("SENT") ? at : null)
                .param(outcome)
                .param(state)
                .param(answered == null ? null : Ids.next())
                .param(answered)
                .param(succeeded)
                .update();
    }

    private static String code(PlacedUnit unit) {
        return "T" + unit.place().key();
    }
}
