package cn.qudao.supervision.ui;

import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.supervision.SupervisionPermissions;
import cn.qudao.supervision.domain.StepRow;
import cn.qudao.supervision.domain.UrgingDetail;
import cn.qudao.supervision.domain.UrgingList;
import cn.qudao.supervision.domain.UrgingRow;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.Facts;
import cn.qudao.uikit.Page;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/** An urging: what was seen, by when an answer is wanted, and what happened since. */
@Route(UrgingsView.ROUTE + "/:id")
@Requires(SupervisionPermissions.VIEW)
class UrgingView extends Page implements BeforeEnterObserver {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Clocks.BUSINESS_ZONE);

    private final transient UrgingList urgings;
    private final transient UrgingActions actions;
    private final Div buttons = new Div();
    private final Div content = new Div();

    UrgingView(UrgingList urgings, UrgingActions actions) {
        super("menu.urgings");
        this.urgings = urgings;
        this.actions = actions;
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
        show(Long.parseLong(id));
    }

    private void show(long id) {
        UrgingDetail urging = urgings.detail(id);
        UrgingRow row = urging.row();
        String name = getTranslation("supervision.of", row.unitName(), row.urgedOn());
        title(name);
        trail(Stream.concat(
                        urging.path().stream()
                                .map(unit -> new Crumb(unit.name(), Address.of("organisation/" + unit.code()))),
                        Stream.of(new Crumb(name, Address.of(UrgingsView.address(row)))))
                .toList());
        buttons.removeAll();
        content.removeAll();
        Runnable changed = () -> show(id);
        if (urging.mayAnswer()) {
            button("supervision.answer", () -> actions.answer(row, changed));
        }
        if (urging.mayEnd()) {
            button("supervision.end", () -> actions.end(row, changed));
        }
        content.add(section("supervision.data", facts(row)), section("supervision.steps", steps(urging)));
    }

    private void button(String text, Runnable action) {
        Button button = new Button(getTranslation(text), event -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        buttons.add(button);
    }

    private Component facts(UrgingRow row) {
        String state = getTranslation("supervision.state." + row.state());
        Facts facts = new Facts()
                .with("supervision.state", row.overdue() ? getTranslation("supervision.overdue.state", state) : state)
                .with("supervision.due", row.dueOn())
                .with("access.audit.field.urgedBy", row.urgedBy())
                .with("access.audit.field.urgedOn", row.urgedOn())
                .with("access.audit.field.told", row.told())
                .with(
                        "supervision.period",
                        getTranslation(
                                "supervision.period.days",
                                row.period().from(),
                                row.period().to()))
                .with("access.audit.field.threshold", percent(row.threshold()));
        if (row.level() != Level.OUTLET) {
            facts.with("access.audit.field.warnedOutlets", row.warned());
        }
        facts.with("access.audit.field.recommended", row.recommended())
                .with("access.audit.field.succeeded", row.succeeded());
        if (row.shownAt() == null) {
            return facts;
        }
        return new Div(facts, new Anchor(row.shownAt(), getTranslation("supervision.records")));
    }

    private Component steps(UrgingDetail urging) {
        RecordList list = new RecordList();
        for (StepRow step : urging.steps()) {
            String kind = getTranslation("supervision.step." + step.kind());
            String at = TIME.format(step.at());
            list.row(
                    step.words() == null ? kind : getTranslation("supervision.step.words", kind, step.words()),
                    null,
                    step.by() == null ? at : at + " · " + step.by());
        }
        return list;
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    private Section section(String title, Component body) {
        return new Section(new H2(getTranslation(title)), body);
    }
}
