package cn.qudao.reporting.ui;

import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.org.Units;
import cn.qudao.reporting.ReportDefinition.Grain;
import cn.qudao.reporting.ReportPageItem;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.ReportRowVerb;
import cn.qudao.reporting.RunWatch.Run;
import cn.qudao.reporting.RunWatch.Way;
import cn.qudao.reporting.ShownReport;
import cn.qudao.reporting.domain.RecordTotal;
import cn.qudao.reporting.domain.ReportCatalogue;
import cn.qudao.reporting.domain.ReportRequests;
import cn.qudao.reporting.domain.ReportRunner;
import cn.qudao.reporting.domain.ReportWords;
import cn.qudao.reporting.domain.RunWatches;
import cn.qudao.reporting.domain.RunWatches.Watched;
import cn.qudao.reporting.output.ReportFiles;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.Downloads;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.FoldingBar;
import cn.qudao.uikit.Page;
import cn.qudao.uikit.PageLinks;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;

/** The page of every report. All it shows is in its address. */
@Route("reports/:report")
@Requires
class ReportView extends Page implements BeforeEnterObserver {

    private static final String AFTER = "after";

    private final transient ReportRequests requests;
    private final transient ReportRunner runner;
    private final transient ReportCatalogue catalogue;
    private final transient ReportFiles files;
    private final transient ReportWords words;
    private final transient Units units;
    private final transient Clock clock;
    private final transient RunWatches watches;
    private final transient List<ReportPageItem> items;
    private final transient List<ReportRowVerb> verbs;
    private final long mostAtOnce;
    private final Div content = new Div();

    ReportView(
            ReportRequests requests,
            ReportRunner runner,
            ReportCatalogue catalogue,
            ReportFiles files,
            ReportWords words,
            Units units,
            Clock clock,
            RunWatches watches,
            List<ReportPageItem> items,
            List<ReportRowVerb> verbs,
            @Value("${qudao.reports.background-rows}") long mostAtOnce) {
        super("menu.reports");
        this.requests = requests;
        this.runner = runner;
        this.catalogue = catalogue;
        this.files = files;
        this.words = words;
        this.units = units;
        this.clock = clock;
        this.watches = watches;
        this.mostAtOnce = mostAtOnce;
        this.verbs = verbs;
        this.items = items.stream()
                .sorted(Comparator.comparingInt(ReportPageItem::order))
                .toList();
        content.addClassName("qd-report");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        String id = event.getRouteParameters().get("report").orElseThrow();
        ReportRequest request = requests.parse(id, address.parameters(), getLocale());
        show(request, address);
    }

    private Shown read(ReportRequest request, Address address) {
        if (request.report().grain() == Grain.RECORDS) {
            RecordTotal total = runner.total(request);
            return runner.run(request, portion(address), (run, lines) -> Shown.page(run, lines, total));
        }
        return runner.run(request, (run, lines) -> Shown.of(run, lines, Shown.order(run, address)));
    }

    /** One record more than is shown tells whether there is a next page. */
    private static Portion portion(Address address) {
        return new Portion(Shown.timely(address), address.get(AFTER).orElse(null), Shown.PAGE + 1);
    }

    /** The table reads again by itself where a window is drawn anew; that is no run that somebody asked for. */
    private Shown run(ReportRequest request, Address address) {
        try (Watched watched = watches.begin(request, Way.SCREEN, Run.ON_THE_SCREEN)) {
            Shown shown = read(request, address);
            watched.done(shown.count());
            return shown;
        }
    }

    private void show(ReportRequest request, Address address) {
        Shown shown = run(request, address);
        Addresses addresses = new Addresses(request, catalogue, shown.isWhole());
        LocalDate today = LocalDate.now(clock);
        title(words.title(request.report(), getLocale()));
        content.removeAll();
        trail(shown.run().path().stream()
                .map(unit -> new Crumb(unit.name(), addresses.unit(unit.code())))
                .toList());
        content.add(
                new FoldingBar(new ReportForm(request, units, words, today, catalogue.followsMoves(request.report()))),
                new QuickPeriods(addresses, request.period(), today),
                facts(shown, address));
        if (!address.get("unit")
                .orElse(request.unit().code())
                .equals(request.unit().code())) {
            content.add(new Paragraph(
                    getTranslation("reporting.own-unit", request.unit().name())));
        }
        if (request.isOfNow()) {
            content.add(new Paragraph(getTranslation("reporting.org.now.told")));
        }
        String away = shown.run().away();
        if (shown.rows().isEmpty() && away != null) {
            content.add(new EmptyState(away));
            return;
        }
        if (shown.run().note() != null) {
            content.add(new Paragraph(shown.run().note()));
        }
        if (shown.rows().isEmpty()) {
            content.add(new EmptyState(getTranslation("reporting.empty")));
            return;
        }
        content.add(new KeyFigures(shown, addresses, words));
        ReportChart.of(shown, words).ifPresent(content::add);
        if (shown.isCut()) {
            content.add(new Paragraph(getTranslation("reporting.cut", Shown.LIMIT, shown.count())));
        }
        content.add(ReportTable.of(
                shown, addresses, Shown.order(shown.run(), address), words, verbs, () -> read(request, address)));
        Address question = address.with(AFTER, null);
        content.add(new PageLinks(
                address.get(AFTER).isPresent() ? question : null,
                shown.next() == null ? null : question.with(AFTER, shown.next())));
    }

    private Div facts(Shown shown, Address address) {
        Span text = new Span(getTranslation(
                shown.more() ? "reporting.facts.more" : "reporting.facts",
                ReportWords.period(shown.run().request().period()),
                ReportWords.time(shown.run().asOf()),
                shown.count()));
        Div facts = new Div(text);
        if (shown.count() <= mostAtOnce) {
            facts.add(new Downloads(new ReportDownloads(shown.run().request(), files), ReportDownloads.FORMATS));
        } else {
            facts.add(new Span(getTranslation("reporting.background", mostAtOnce)));
        }
        if (shown.run().request().report().grain() != Grain.RECORDS) {
            facts.add(new Anchor(BoardView.address(address).toString(), getTranslation("reporting.board")));
        }
        Button print = new Button(
                getTranslation("reporting.print"), event -> getElement().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        facts.add(print);
        facts.addClassName("qd-report-facts");
        ShownReport report = new ShownReport(shown.run().request(), address.parameters(), shown.count());
        items.stream()
                .map(item -> item.create(report))
                .flatMap(Optional::stream)
                .forEach(facts::add);
        return facts;
    }
}
