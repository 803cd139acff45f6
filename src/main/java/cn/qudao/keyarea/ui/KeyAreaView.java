package cn.qudao.keyarea.ui;

import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.keyarea.KeyAreaId;
import cn.qudao.keyarea.KeyAreaPermissions;
import cn.qudao.keyarea.domain.KeyAreaDetail;
import cn.qudao.keyarea.domain.KeyAreaPages;
import cn.qudao.keyarea.domain.KeyAreaRow;
import cn.qudao.keyarea.domain.SurveyRow;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.DictionaryRow;
import cn.qudao.org.UnitRow;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.Facts;
import cn.qudao.uikit.Page;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of one key area: what it is, whose outlets stand there, and what was counted when. */
@Route("key-areas/:id")
@Requires(KeyAreaPermissions.VIEW)
class KeyAreaView extends Page implements BeforeEnterObserver {

    private final transient KeyAreaPages pages;
    private final transient KeyAreaActions actions;
    private final transient Dictionaries words;
    private final Div buttons = new Div();
    private final Div content = new Div();

    KeyAreaView(KeyAreaPages pages, KeyAreaActions actions, Dictionaries words) {
        super("menu.key-areas");
        this.pages = pages;
        this.actions = actions;
        this.words = words;
        buttons.addClassName("qd-page-actions");
        content.addClassName("qd-sections");
        actions(buttons);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        if (!id.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        show(new KeyAreaId(Long.parseLong(id)));
    }

    private void show(KeyAreaId id) {
        KeyAreaDetail area = pages.detail(id);
        title(area.row().name());
        trail(Stream.concat(
                        area.path().stream()
                                .map(unit -> new Crumb(unit.name(), Address.of("organisation/" + unit.code()))),
                        Stream.of(new Crumb(area.row().name(), KeyAreaWords.address(id))))
                .toList());
        buttons.removeAll();
        content.removeAll();
        if (actions.allowed()) {
            buttons(area, () -> show(id));
        }
        content.add(
                section("keyarea.data", facts(area)),
                section("keyarea.outlets", outlets(area)),
                section("keyarea.surveys", surveys(area)));
    }

    private void buttons(KeyAreaDetail area, Runnable changed) {
        if (area.row().closedOn() != null) {
            button("keyarea.reopen", () -> actions.reopen(area, changed));
            return;
        }
        button("keyarea.survey", () -> actions.survey(area, changed)).addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button("keyarea.outlet.assign", () -> actions.assign(area, changed));
        button("keyarea.edit", () -> actions.edit(area, changed));
        button("keyarea.close", () -> actions.close(area, changed));
    }

    private Button button(String text, Runnable action) {
        Button button = new Button(getTranslation(text), event -> action.run());
        buttons.add(button);
        return button;
    }

    private Component facts(KeyAreaDetail area) {
        KeyAreaRow row = area.row();
        return new Facts()
                .with("org.dictionary.KEY_AREA_KIND", words.name(Dictionary.KEY_AREA_KIND, row.kind(), getLocale()))
                .with("keyarea.unit", row.unitName())
                .with("keyarea.bounds", area.bounds())
                .with("keyarea.own", row.own())
                .with("keyarea.others", row.others())
                .with("keyarea.share", KeyAreaWords.share(row))
                .with("keyarea.standing", getTranslation("keyarea.standing." + row.standing()))
                .with("keyarea.surveyed-on", row.surveyedOn())
                .with("keyarea.closed-on", row.closedOn())
                .with("keyarea.reason", area.closeReason());
    }

    private Component outlets(KeyAreaDetail area) {
        if (area.outlets().isEmpty()) {
            return new EmptyState(getTranslation("keyarea.outlets.empty"));
        }
        boolean mayRelease = actions.allowed() && area.row().closedOn() == null;
        RecordList list = new RecordList();
        for (UnitRow outlet : area.outlets()) {
            String detail =
                    outlet.active() ? outlet.code() : outlet.code() + " · " + getTranslation("org.state.stopped");
            Address address = Address.of("organisation/" + outlet.code());
            if (mayRelease) {
                list.row(outlet.name(), address, detail, release(area, outlet));
            } else {
                list.row(outlet.name(), address, detail);
            }
        }
        return list;
    }

    private Button release(KeyAreaDetail area, UnitRow outlet) {
        Button button = new Button(
                getTranslation("keyarea.outlet.release"),
                event -> actions.release(area, outlet, () -> show(area.row().id())));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation("keyarea.outlet.release") + " " + outlet.name());
        return button;
    }

    private Component surveys(KeyAreaDetail area) {
        if (area.surveys().isEmpty()) {
            return new EmptyState(getTranslation("keyarea.surveys.empty"));
        }
        Map<String, String> names = words.entries(Dictionary.COMPETITOR).stream()
                .collect(Collectors.toMap(DictionaryRow::code, row -> row.name(getLocale())));
        Map<LocalDate, List<SurveyRow>> byDay = area.surveys().stream()
                .collect(Collectors.groupingBy(
                        SurveyRow::on, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        RecordList list = new RecordList();
        byDay.forEach((day, found) -> list.row(
                day.toString(),
                null,
                found.stream()
                        .sorted(Comparator.comparing(SurveyRow::competitor))
                        .map(row -> names.getOrDefault(row.competitor(), row.competitor()) + " " + row.outlets())
                        .collect(Collectors.joining(" · "))));
        return list;
    }

    private Section section(String title, Component body) {
        return new Section(new H2(getTranslation(title)), body);
    }
}
