package cn.qudao.reporting.ui;

import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Order;
import cn.qudao.kernel.Requires;
import cn.qudao.reporting.ReportDefinition.Grain;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.domain.ReportCatalogue;
import cn.qudao.reporting.domain.ReportRequests;
import cn.qudao.reporting.domain.ReportRunner;
import cn.qudao.reporting.domain.ReportWords;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report for a wall: its figures, its chart and its first rows, large and without the portal around them, read again each
 * minute. Its address is the report's: with {@code period=today} it goes on with the days.
 */
@Route(value = "boards/:report", autoLayout = false)
@Requires
class BoardView extends Page implements BeforeEnterObserver {

    private static final int EVERY_MILLIS = 60_000;

    /** So many can be read from across a room. */
    private static final int ROWS = 12;

    private final transient ReportRequests requests;
    private final transient ReportRunner runner;
    private final transient ReportCatalogue catalogue;
    private final transient ReportWords words;
    private final Anchor report = new Anchor();
    private final Div content = new Div();
    private String id = "";
    private transient Address address = Address.of("");
    private @Nullable Registration looking;

    BoardView(ReportRequests requests, ReportRunner runner, ReportCatalogue catalogue, ReportWords words) {
        super("reporting.board");
        this.requests = requests;
        this.runner = runner;
        this.catalogue = catalogue;
        this.words = words;
        addClassName("qd-board");
        content.addClassName("qd-report");
        report.setText(getTranslation("reporting.board.report"));
        actions(
                new Button(
                        getTranslation("reporting.board.whole"),
                        event -> getElement()
                                .executeJs("document.fullscreenElement ? document.exitFullscreen()"
                                        + " : document.documentElement.requestFullscreen()")),
                report);
        add(content);
    }

    static Address address(Address ofReport) {
        return new Address(ofReport.path().replaceFirst("^reports/", "boards/"), ofReport.parameters());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = Address.of(event.getLocation());
        id = event.getRouteParameters().get("report").orElseThrow();
        report.setHref(new Address("reports/" + id, address.parameters()).toString());
        show();
    }

    private void show() {
        ReportRequest request = requests.parse(id, address.parameters(), getLocale());
        if (request.report().grain() == Grain.RECORDS) {
            throw new NotFound();
        }
        Shown shown = runner.run(request, (run, lines) -> Shown.of(run, lines, Order.OWN))
                .first(ROWS);
        Addresses addresses = new Addresses(request, catalogue, shown.isWhole());
        title(words.title(request.report(), getLocale()) + " · "
                + request.unit().name());
        content.removeAll();
        content.add(new Paragraph(getTranslation(
                "reporting.board.facts",
                ReportWords.period(request.period()),
                ReportWords.time(shown.run().asOf()))));
        if (request.isOfNow()) {
            content.add(new Paragraph(getTranslation("reporting.org.now.told")));
        }
        if (shown.rows().isEmpty()) {
            content.add(new EmptyState(getTranslation("reporting.empty")));
            return;
        }
        content.add(new KeyFigures(shown, addresses, words));
        ReportChart.of(shown, words).ifPresent(content::add);
        content.add(ReportTable.of(shown, addresses, Order.OWN, words, List.of(), () -> shown));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().setPollInterval(EVERY_MILLIS);
        looking = event.getUI().addPollListener(poll -> show());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        event.getUI().setPollInterval(-1);
        if (looking != null) {
            looking.remove();
            looking = null;
        }
    }
}
