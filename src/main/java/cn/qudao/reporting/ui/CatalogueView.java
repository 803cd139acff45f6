package cn.qudao.reporting.ui;

import cn.qudao.kernel.Requires;
import cn.qudao.reporting.CatalogueItem;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.domain.ReportCatalogue;
import cn.qudao.reporting.domain.ReportWords;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reports that the post may open, each with the question it answers. */
@Route("reports")
@Menu(title = "menu.reports", icon = "vaadin:bar-chart", order = 30)
@Requires
class CatalogueView extends Page {

    private final transient ReportWords words;

    CatalogueView(ReportCatalogue catalogue, ReportWords words, List<CatalogueItem> items) {
        super("menu.reports");
        this.words = words;
        Map<String, List<ReportDefinition>> reports = catalogue.open();
        if (reports.isEmpty()) {
            add(new EmptyState(getTranslation("reporting.catalogue.empty")));
        }
        items.stream()
                .sorted(Comparator.comparingInt(CatalogueItem::order))
                .map(CatalogueItem::create)
                .flatMap(Optional::stream)
                .forEach(this::add);
        reports.forEach((module, ofModule) -> add(section(module, ofModule)));
    }

    private Section section(String module, List<ReportDefinition> reports) {
        UnorderedList list = new UnorderedList();
        list.addClassName("qd-reports");
        reports.forEach(report -> list.add(entry(report)));
        return new Section(new H2(words.module(module, getLocale())), list);
    }

    private ListItem entry(ReportDefinition report) {
        Anchor link = new Anchor("reports/" + report.id(), words.title(report, getLocale()));
        Span number = new Span(report.id());
        number.addClassName("qd-report-id");
        return new ListItem(number, link, new Paragraph(words.question(report, getLocale())));
    }
}
