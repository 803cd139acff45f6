package cn.qudao.statistics.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Requires;
import cn.qudao.statistics.StatisticsPermissions;
import cn.qudao.statistics.domain.QualityThresholdRow;
import cn.qudao.statistics.domain.QualityThresholds;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.math.BigDecimal;
import java.time.Clock;

/** The success rates by which R18 judges outlets, and every decision on them. */
@Route("quality-thresholds")
@Menu(title = "menu.quality-thresholds", icon = "vaadin:scale", order = 74)
@Requires(StatisticsPermissions.CHANNEL)
class QualityThresholdsView extends Page implements BeforeEnterObserver {

    private final ListFrame<QualityThresholdRow> list;

    QualityThresholdsView(QualityThresholds thresholds, CurrentUser user, Clock clock, ListFrames lists) {
        super("menu.quality-thresholds");
        list = lists.frame("menu.quality-thresholds", "menu.quality-thresholds");
        list.time("validFrom", "statistics.threshold.valid-from", QualityThresholdRow::validFrom);
        list.text("warned", "statistics.threshold.warned", row -> percent(row.warned()));
        list.text("malicious", "statistics.threshold.malicious", row -> percent(row.malicious()));
        list.text("reason", "statistics.threshold.reason", QualityThresholdRow::reason);
        list.text("decidedBy", "statistics.threshold.decided-by", QualityThresholdRow::decidedBy);
        list.time("decidedAt", "statistics.threshold.decided-at", QualityThresholdRow::decidedAt);
        list.all(thresholds::all);
        add(new Paragraph(getTranslation("statistics.threshold.how")), list);
        if (user.get().may(StatisticsPermissions.THRESHOLDS)) {
            Button change = new Button(
                    getTranslation("statistics.threshold.change"),
                    event -> new QualityThresholdDialog(thresholds, clock, list::refresh).open());
            change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(change);
        }
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
