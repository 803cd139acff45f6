package cn.qudao.statistics.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.kernel.Period;
import cn.qudao.statistics.domain.KeyFigures;
import cn.qudao.statistics.domain.KeyFigures.Comparison;
import cn.qudao.statistics.domain.KeyFigures.Day;
import cn.qudao.statistics.domain.Tally;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class KeyFigurePanelTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);
    private static final Tally LITTLE = new Tally(2, 1, 10, 1);
    private static final Tally MUCH = new Tally(40, 30, 10, 5);

    @Autowired
    private Screens screens;

    @BeforeEach
    void openWindow() {
        screens.open("sign-in");
    }

    @AfterEach
    void closeWindow() {
        screens.close();
    }

    @Test
    void theDayIsNotJudgedBesideTheWholeOfYesterday() {
        KeyFigurePanel panel = panel(new Comparison(Period.day(TODAY), LITTLE, MUCH), LITTLE);
        assertThat(changes(panel)).startsWith("昨日全天 5", "昨日全天 50.0 %", "昨日全天 40", "昨日全天 75.0 %");
        assertThat(_find(panel, Span.class, spec -> spec.withClasses("qd-worse")))
                .isEmpty();
    }

    @Test
    void theMonthIsJudgedBesideAsManyDaysOfTheOneBefore() {
        KeyFigurePanel panel = panel(new Comparison(Period.day(TODAY), LITTLE, LITTLE), MUCH);
        assertThat(changes(panel)).endsWith("较上月同期 -4", "较上月同期 -40.0 个百分点", "较上月同期 -38", "较上月同期 -25.0 个百分点");
        assertThat(_find(panel, Span.class, spec -> spec.withClasses("qd-worse")))
                .hasSize(4);
    }

    private static KeyFigurePanel panel(Comparison today, Tally monthBefore) {
        Period month = new Period(TODAY.withDayOfMonth(1), TODAY);
        return new KeyFigurePanel(
                new KeyFigures("44", today, new Comparison(month, LITTLE, monthBefore), List.of(new Day(TODAY, 2, 1))),
                true);
    }

    private static List<String> changes(KeyFigurePanel panel) {
        return _find(panel, Span.class, spec -> spec.withClasses("qd-figure-change")).stream()
                .map(Span::getText)
                .toList();
    }
}
