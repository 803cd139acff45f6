package cn.qudao.statistics.ui;

import cn.qudao.kernel.Period;
import cn.qudao.statistics.domain.KeyFigures;
import cn.qudao.statistics.domain.KeyFigures.Comparison;
import cn.qudao.statistics.domain.KeyFigures.Day;
import cn.qudao.statistics.domain.Tally;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.Chart;
import cn.qudao.uikit.Chart.Series;
import cn.qudao.uikit.FigureCard;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Today and this month beside the time before, and the last thirty days. Every figure opens the report that owns it. */
class KeyFigurePanel extends Section {

    private static final String BUSINESS = "reports/R2";
    private static final String CHANNEL = "reports/R11";
    private static final String YESTERDAY = "statistics.home.yesterday";
    private static final String MONTH_BEFORE = "statistics.home.than-month-before";

    /** A day that has only begun is not yet worse than the whole day before: that is only told. */
    private enum Beside {
        ALL_OF_YESTERDAY,
        MONTH_BEFORE
    }

    private final String unit;

    /** @param withOutlets whether the post may open the report on outlets; a clerk has none */
    KeyFigurePanel(KeyFigures figures, boolean withOutlets) {
        this.unit = figures.unit();
        addClassName("statistics-home");
        add(group("statistics.home.today", Beside.ALL_OF_YESTERDAY, figures.today(), withOutlets));
        add(group("statistics.home.month", Beside.MONTH_BEFORE, figures.month(), withOutlets));
        add(trend(figures.trend()));
    }

    private Div group(String title, Beside beside, Comparison comparison, boolean withOutlets) {
        Div cards = new Div();
        cards.addClassName("qd-figure-cards");
        Period period = comparison.period();
        if (withOutlets) {
            cards.add(
                    count("covered", comparison, Tally::covered, beside, address(CHANNEL, period)),
                    rate("coverage", comparison, Tally::coverage, beside, address(CHANNEL, period)));
        }
        cards.add(
                count("recommended", comparison, Tally::recommended, beside, address(BUSINESS, period)),
                rate("successRate", comparison, Tally::successRate, beside, address(BUSINESS, period)));
        Div group = new Div(new H2(getTranslation(title)), cards);
        group.addClassName("qd-figure-group");
        return group;
    }

    private FigureCard count(
            String column, Comparison comparison, Function<Tally, Long> figure, Beside beside, Address target) {
        String name = getTranslation("statistics.column." + column);
        long now = figure.apply(comparison.now());
        long before = figure.apply(comparison.before());
        if (beside == Beside.ALL_OF_YESTERDAY) {
            return new FigureCard(name, number(now), getTranslation(YESTERDAY, number(before)), 0, target);
        }
        long change = now - before;
        return new FigureCard(
                name, number(now), getTranslation(MONTH_BEFORE, "%+,d".formatted(change)), Long.signum(change), target);
    }

    private FigureCard rate(
            String column,
            Comparison comparison,
            Function<Tally, Optional<BigDecimal>> figure,
            Beside beside,
            Address target) {
        String name = getTranslation("statistics.column." + column);
        Optional<BigDecimal> now = figure.apply(comparison.now());
        Optional<BigDecimal> before = figure.apply(comparison.before());
        if (beside == Beside.ALL_OF_YESTERDAY) {
            return new FigureCard(name, share(now), getTranslation(YESTERDAY, share(before)), 0, target);
        }
        Optional<BigDecimal> change = now.flatMap(value -> before.map(value::subtract));
        return new FigureCard(
                name,
                share(now),
                change.map(value -> getTranslation(
                                MONTH_BEFORE,
                                getTranslation("statistics.home.points", "%+.1f".formatted(percent(value)))))
                        .orElse(""),
                change.map(BigDecimal::signum).orElse(0),
                target);
    }

    private static String number(long count) {
        return "%,d".formatted(count);
    }

    private static String share(Optional<BigDecimal> share) {
        return share.map(value -> "%.1f %%".formatted(percent(value))).orElse("–");
    }

    private static BigDecimal percent(BigDecimal share) {
        return share.movePointRight(2);
    }

    private Address address(String report, Period period) {
        return Address.of(report).with("unit", unit).with("from", period.from()).with("to", period.to());
    }

    private Chart trend(List<Day> days) {
        return new Chart(
                getTranslation("statistics.home.trend"),
                days.stream().map(day -> day.day().toString()).toList(),
                List.of(
                        Series.bars(
                                getTranslation("statistics.column.recommended"),
                                days.stream().map(Day::recommended).toList()),
                        Series.line(
                                getTranslation("statistics.column.succeeded"),
                                days.stream().map(Day::succeeded).toList())));
    }
}
