package cn.qudao.statistics.ui;

import cn.qudao.statistics.domain.QualityThresholdForm;
import cn.qudao.statistics.domain.QualityThresholdRow;
import cn.qudao.statistics.domain.QualityThresholds;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;

/** Decides on thresholds, beginning with the latest. */
final class QualityThresholdDialog {

    private final QualityThresholds thresholds;
    private final Runnable decided;
    private final FormDialog dialog;
    private final DayPicker validFrom;
    private final BigDecimalField warned;
    private final BigDecimalField malicious;
    private final TextField reason;

    QualityThresholdDialog(QualityThresholds thresholds, Clock clock, Runnable decided) {
        this.thresholds = thresholds;
        this.decided = decided;
        this.dialog = new FormDialog(UI.getCurrent().getTranslation("statistics.threshold.change"), this::save);
        QualityThresholdRow latest = thresholds.all().getFirst();
        this.validFrom = dialog.field("validFrom", new DayPicker(label("valid-from")));
        validFrom.setMin(LocalDate.now(clock));
        validFrom.setValue(LocalDate.now(clock).plusDays(1));
        this.warned = percent("warned", latest.warned());
        this.malicious = percent("malicious", latest.malicious());
        this.reason = dialog.field("reason", new TextField(label("reason")));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(QualityThresholdForm.REASON_LENGTH);
    }

    void open() {
        dialog.open();
    }

    private BigDecimalField percent(String name, BigDecimal share) {
        BigDecimalField field = dialog.field(name, new BigDecimalField(label(name)));
        field.setSuffixComponent(new Span("%"));
        BigDecimal percent = share.movePointRight(2).stripTrailingZeros();
        field.setValue(percent.scale() < 0 ? percent.setScale(0) : percent);
        return field;
    }

    private String label(String word) {
        return dialog.getTranslation("statistics.threshold." + word);
    }

    private void save() {
        thresholds.decide(QualityThresholdForm.ofPercents(
                validFrom.getValue(), warned.getValue(), malicious.getValue(), reason.getValue()));
        decided.run();
    }
}
