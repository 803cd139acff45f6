package cn.qudao.reportshelf.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Requires;
import cn.qudao.reporting.RunWatch.Run;
import cn.qudao.reporting.RunWatch.Way;
import cn.qudao.reportshelf.ReportShelfPermissions;
import cn.qudao.reportshelf.domain.PastRuns;
import cn.qudao.reportshelf.domain.PastRuns.RunFilter;
import cn.qudao.reportshelf.domain.RunRow;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which reports ran, when and by whom; each leads to the same report again. */
@Route("report-runs")
@Requires
class RunsView extends Page implements BeforeEnterObserver {

    /** Decimals of a second. */
    private static final int MILLIS = 3;

    private final transient PastRuns runs;
    private final transient ShelfWords words;
    private final boolean mayAll;
    private final ListFilter<String> whose = ListFilter.choice(
            "whose",
            getTranslation("reportshelf.runs.whose"),
            List.of("all"),
            any -> any,
            any -> getTranslation("reportshelf.runs.all"));
    private final ListFilter<LocalDate> from = ListFilter.day("from", getTranslation("reportshelf.runs.from"));
    private final ListFilter<LocalDate> to = ListFilter.day("to", getTranslation("reportshelf.runs.to"));
    private final ListFilter<Way> way = ListFilter.choice(
            "way",
            getTranslation("reportshelf.runs.way"),
            List.of(Way.values()),
            Way::name,
            each -> getTranslation("reportshelf.way." + each));
    private final ListFilter<String> report = ListFilter.words("report", getTranslation("reportshelf.runs.number"));
    private final ListFilter<String> person = ListFilter.words("person", getTranslation("reportshelf.runs.person"));
    private final ListFrame<RunRow> list;

    RunsView(PastRuns runs, ShelfWords words, CurrentUser user, ListFrames lists) {
        super("menu.report-runs");
        this.runs = runs;
        this.words = words;
        this.mayAll = user.get().may(ReportShelfPermissions.RUNS);
        list = lists.frame("menu.report-runs", "reportshelf.runs.none");
        list.time("at", "reportshelf.runs.at", RunRow::startedAt).leadsTo(this::address);
        list.text("report", "reportshelf.report", row -> words.report(row.question(), list.language()));
        list.text("asked", "reportshelf.asked", row -> words.asked(row.question(), row.unit(), list.language()));
        list.text("person", "reportshelf.runs.person", RunRow::person);
        list.text("way", "reportshelf.runs.way", this::way);
        list.number("rows", "reportshelf.runs.rows", RunRow::rows);
        list.number("took", "reportshelf.runs.took", row -> BigDecimal.valueOf(row.tookMillis(), MILLIS));
        list.text("outcome", "reportshelf.runs.outcome", this::outcome);
        list.nextSteps(new Anchor("reports", getTranslation("menu.reports")));
        if (mayAll) {
            list.filters(whose, from, to, way, report, person);
        } else {
            list.filters(from, to, way, report);
        }
        add(list.rows(this::rows));
    }

    private ListRows<RunRow> rows() {
        RunFilter filter = new RunFilter(
                mayAll && whose.value().isPresent(),
                from.value().orElse(null),
                to.value().orElse(null),
                way.value().orElse(null),
                report.value().orElse(""),
                person.value().orElse(""));
        return ListRows.of(portion -> runs.page(filter, portion), () -> runs.count(filter));
    }

    private @Nullable String address(RunRow row) {
        Address address = words.address(row.question());
        return address == null ? null : address.toString();
    }

    private String way(RunRow row) {
        String said = list.say("reportshelf.way." + row.way());
        return row.format().equals(Run.ON_THE_SCREEN)
                ? said
                : said + ' ' + row.format().toUpperCase(Locale.ROOT);
    }

    private String outcome(RunRow row) {
        return list.say(row.done() ? "reportshelf.runs.done" : "reportshelf.runs.broken");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
