package cn.qudao.supervision.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.reporting.ReportMother;
import cn.qudao.reporting.ReportRow;
import cn.qudao.reporting.domain.ReportRequests;
import cn.qudao.supervision.domain.Outcome;
import cn.qudao.supervision.domain.UrgingDesk;
import cn.qudao.supervision.domain.UrgingForm;
import cn.qudao.testing.ListScreen;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.ChoiceField;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.ListTable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A district urges, the grid answers, the district ends it. */
@PortalTest
class UrgingScreensTest {

    @Autowired
    private Screens screens;

    @Autowired
    private UrgingDesk desk;

    @Autowired
    private UrgeVerb verb;

    @Autowired
    private ReportRequests requests;

    @Autowired
    private ReportMother reports;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Clock clock;

    private PlacedUnit outlet;
    private String district = "";
    private String grid = "";

    @BeforeEach
    void enter() {
        PlacedUnit above = mother.district();
        PlacedUnit charge = mother.below(above.place());
        outlet = mother.below(charge.place());
        grid = mother.account(charge, ShippedRole.GRID_MANAGER);
        district = mother.account(above, ShippedRole.DISTRICT_MANAGER);
        acting.enter(district);
    }

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
    }

    @Test
    void theButtonOfTheReportAsksForTheDayFirst() {
        screens.open("urgings");
        assertThat(_find(Anchor.class, spec -> spec.withText("在推荐质量监控表中督办"))).hasSize(1);
        verb.press(
                requests.parse("R18", Map.of("level", ReportRequests.nameOf(Level.OUTLET)), Locale.SIMPLIFIED_CHINESE),
                new ReportRow(
                        reports.code(outlet),
                        "网点",
                        Level.OUTLET,
                        Map.of(
                                "warned", BigDecimal.ONE,
                                "recommended", BigDecimal.TEN,
                                "succeeded", BigDecimal.ONE)));
        DayPicker due = _get(DayPicker.class, spec -> spec.withLabel("答复期限"));
        assertThat(due.getValue()).isAfter(LocalDate.now(clock));
        due.setValue(null);
        _click(inDialog("督办"));
        assertThat(due.isInvalid()).isTrue();
        due.setValue(LocalDate.now(clock).plusDays(2));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("督办要求")), "逐笔回访");
        _click(inDialog("督办"));
        assertThat(_find(Dialog.class)).isEmpty();
        Screens.go("urgings?state=open");
        assertThat(ListScreen.csv())
                .hasSize(2)
                .last()
                .asString()
                .contains("待答复", LocalDate.now(clock).plusDays(2).toString());
        Screens.go("urgings?overdue=true");
        assertThat(ListScreen.rows()).isZero();
    }

    @Test
    void theGridAnswersAndTheDistrictEndsIt() {
        LocalDate today = LocalDate.now(clock);
        desk.urge(new UrgingForm(
                reports.code(outlet),
                "R18",
                new Period(today.withDayOfMonth(1), today),
                Map.of(),
                1,
                10,
                1,
                new BigDecimal("0.2000"),
                today.plusDays(7),
                ""));
        acting.enter(grid);
        screens.open("urgings");
        String page = address();
        Screens.go(page);
        assertThat(_find(Button.class, spec -> spec.withText("认定结果"))).isEmpty();
        assertThat(_get(Anchor.class, spec -> spec.withText("查看当时的推荐情况")).getHref())
                .startsWith("reports/R7?unit=" + reports.code(outlet));
        _click(_get(Button.class, spec -> spec.withText("答复")));
        _click(inDialog("答复"));
        TextArea answer = _get(TextArea.class, spec -> spec.withLabel("核查情况与帮扶措施"));
        assertThat(answer.isInvalid()).isTrue();
        _setValue(answer, "已上门辅导");
        _click(inDialog("答复"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(_find(Span.class, spec -> spec.withText("答复：已上门辅导"))).hasSize(1);
        screens.close();

        acting.enter(district);
        screens.open(page);
        assertThat(_find(Button.class, spec -> spec.withText("答复"))).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("认定结果")));
        @SuppressWarnings("unchecked")
        ChoiceField<Outcome> outcome = _get(ChoiceField.class, spec -> spec.withLabel("办理结果"));
        outcome.setValue(Outcome.DONE);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("说明")), "已整改到位");
        _click(inDialog("认定结果"));
        assertThat(_find(Button.class, spec -> spec.withText("认定结果"))).isEmpty();
        assertThat(_find(Span.class, spec -> spec.withText("认定办结：已整改到位"))).hasSize(1);
        Screens.go("urgings?state=done");
        assertThat(ListScreen.csv()).hasSize(2).last().asString().contains("已办结", "已整改到位");
    }

    @Test
    void theTermIsDecidedByTheAdministrator() {
        acting.enter(mother.account(mother.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        screens.open("urging-term");
        int before = ListScreen.rows();
        _click(_get(Button.class, spec -> spec.withText("设定新期限")));
        IntegerField days = _get(IntegerField.class, spec -> spec.withLabel("天数"));
        int held = days.getValue();
        days.setValue(91);
        _setValue(_get(TextField.class, spec -> spec.withLabel("原因")), "试验");
        _click(inDialog("保存"));
        assertThat(days.isInvalid()).isTrue();
        days.setValue(held);
        _click(inDialog("保存"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(ListScreen.rows()).isEqualTo(before + 1);
    }

    private static String address() {
        String html = ((ListTable<?>) _get(ListTable.class)).html();
        int from = html.indexOf("urgings/");
        return html.substring(from, html.indexOf('"', from));
    }

    private static Button inDialog(String text) {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText(text));
    }
}
