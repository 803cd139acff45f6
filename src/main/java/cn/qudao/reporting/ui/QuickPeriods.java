package cn.qudao.reporting.ui;

import cn.qudao.kernel.Period;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.time.LocalDate;
import java.time.YearMonth;

/** The periods that people ask for most, each one click away. */
class QuickPeriods extends Nav {

    private static final int WEEK = 7;

    QuickPeriods(Addresses addresses, Period shown, LocalDate today) {
        addClassName("qd-quick-periods");
        setAriaLabel(getTranslation("reporting.periods"));
        LocalDate yesterday = today.minusDays(1);
        YearMonth month = YearMonth.from(yesterday);
        add(link("today", Period.day(today), addresses, shown));
        add(link("yesterday", Period.day(yesterday), addresses, shown));
        add(link("week", new Period(today.minusDays(WEEK), yesterday), addresses, shown));
        add(link("month", new Period(month.atDay(1), yesterday), addresses, shown));
        add(link("last-month", Period.month(month.minusMonths(1)), addresses, shown));
    }

    private Anchor link(String key, Period period, Addresses addresses, Period shown) {
        Anchor link = new Anchor(addresses.period(period).toString(), getTranslation("reporting.periods." + key));
        if (period.equals(shown)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
