package cn.qudao.reporting.ui;

import cn.qudao.kernel.Period;
import cn.qudao.reporting.QuickPeriod;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.time.LocalDate;

/** The periods that people ask for most, each one click away. */
class QuickPeriods extends Nav {

    QuickPeriods(Addresses addresses, Period shown, LocalDate today) {
        addClassName("qd-quick-periods");
        setAriaLabel(getTranslation("reporting.periods"));
        for (QuickPeriod quick : QuickPeriod.values()) {
            Anchor link =
                    new Anchor(addresses.period(quick).toString(), getTranslation("reporting.periods." + quick.key()));
            if (quick.on(today).equals(shown)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            add(link);
        }
    }
}
