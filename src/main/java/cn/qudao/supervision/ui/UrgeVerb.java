package cn.qudao.supervision.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.reporting.Organisation;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.ReportRow;
import cn.qudao.reporting.ReportRowVerb;
import cn.qudao.statistics.QualityMeasure;
import cn.qudao.supervision.SupervisionPermissions;
import cn.qudao.supervision.domain.SupervisionTerms;
import cn.qudao.supervision.domain.UrgingDesk;
import cn.qudao.supervision.domain.UrgingForm;
import cn.qudao.uikit.Notices;
import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 督办: the button beside each outlet that R18 warns of, and beside each unit with such outlets. */
@Component
class UrgeVerb implements ReportRowVerb {

    private static final String REPORT = "R18";
    private static final String WARNED = "warned";

    private final UrgingDesk desk;
    private final SupervisionTerms terms;
    private final QualityMeasure measure;
    private final CurrentUser user;

    UrgeVerb(UrgingDesk desk, SupervisionTerms terms, QualityMeasure measure, CurrentUser user) {
        this.desk = desk;
        this.terms = terms;
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
                && UrgingDesk.isManaged(request.rows())
                && user.get().may(SupervisionPermissions.URGE);
    }

    @Override
    public @Nullable String label(ReportRow row) {
        Level level = row.level();
        return level != null && UrgingDesk.isManaged(level) && number(row, WARNED) > 0 ? "supervision.urge" : null;
    }

    @Override
    public void press(ReportRequest request, ReportRow row) {
        new UrgeDialog(row.name(), terms.due(), (due, wish) -> {
                    int told = desk.urge(new UrgingForm(
                            row.code(),
                            REPORT,
                            request.period(),
                            asked(request),
                            number(row, WARNED),
                            number(row, "recommended"),
                            number(row, "succeeded"),
                            measure.warnedAt(request.period().to()),
                            due,
                            wish));
                    String done = row.level() == Level.OUTLET ? "supervision.done" : "supervision.done.unit";
                    Notices.done(UI.getCurrent().getTranslation(done, row.name(), told));
                })
                .open();
    }

    /** By what the outlets were narrowed, and by which organisation they are told. */
    private static Map<String, String> asked(ReportRequest request) {
        Map<String, String> asked = new TreeMap<>(request.filters());
        asked.remove("quality");
        if (request.isOfNow()) {
            asked.put(Organisation.PARAMETER, request.organisation().word());
        }
        return asked;
    }

    private static long number(ReportRow row, String column) {
        return ((BigDecimal) Objects.requireNonNullElse(row.values().get(column), BigDecimal.ZERO)).longValue();
    }
}
