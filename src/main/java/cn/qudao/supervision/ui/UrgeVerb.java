package cn.qudao.supervision.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.ReportRow;
import cn.qudao.reporting.ReportRowVerb;
import cn.qudao.statistics.QualityMeasure;
import cn.qudao.supervision.SupervisionPermissions;
import cn.qudao.supervision.domain.UrgingDesk;
import cn.qudao.supervision.domain.UrgingForm;
import cn.qudao.uikit.Notices;
import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 督办: the button beside each outlet that R18 warns of. */
@Component
class UrgeVerb implements ReportRowVerb {

    private static final String REPORT = "R18";

    private final UrgingDesk desk;
    private final QualityMeasure measure;
    private final CurrentUser user;

    UrgeVerb(UrgingDesk desk, QualityMeasure measure, CurrentUser user) {
        this.desk = desk;
        this.measure = measure;
        this.user = user;
    }

    @Override
    public String title() {
        return "supervision.urge.column";
    }

    @Override
    public boolean isFor(ReportRequest request) {
        return request.report().id().equals(REPORT)
                && request.rows() == Level.OUTLET
                && user.get().may(SupervisionPermissions.URGE);
    }

    @Override
    public @Nullable String label(ReportRow row) {
        return row.level() == Level.OUTLET && number(row, "warned").signum() > 0 ? "supervision.urge" : null;
    }

    @Override
    public void press(ReportRequest request, ReportRow row) {
        try {
            int told = desk.urge(new UrgingForm(
                    row.code(),
                    REPORT,
                    request.period(),
                    number(row, "recommended").longValue(),
                    number(row, "succeeded").longValue(),
                    measure.warnedAt(request.period().to())));
            Notices.done(UI.getCurrent().getTranslation("supervision.done", row.name(), told));
        } catch (RuleViolation refused) {
            Notices.failed(refused);
        }
    }

    private static BigDecimal number(ReportRow row, String column) {
        return (BigDecimal) Objects.requireNonNullElse(row.values().get(column), BigDecimal.ZERO);
    }
}
