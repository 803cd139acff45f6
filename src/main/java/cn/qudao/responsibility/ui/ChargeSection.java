package cn.qudao.responsibility.ui;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.UnitRow;
import cn.qudao.org.UnitSection;
import cn.qudao.responsibility.ChargeKind;
import cn.qudao.responsibility.ResponsibilityPermissions;
import cn.qudao.responsibility.domain.ChargeList;
import cn.qudao.responsibility.domain.ChargeRow;
import cn.qudao.statistics.StatisticsPermissions;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;

/** On the page of a district or a grid: who has charge of it, who had, and the report with its figures. */
class ChargeSection implements UnitSection {

    private static final String FIGURES = "reports/R11";

    private final ChargeKind kind;
    private final ChargeList charges;
    private final ChargeDialogs dialogs;
    private final Dictionaries words;
    private final CurrentUser user;

    ChargeSection(ChargeKind kind, ChargeList charges, ChargeDialogs dialogs, Dictionaries words, CurrentUser user) {
        this.kind = kind;
        this.charges = charges;
        this.dialogs = dialogs;
        this.words = words;
        this.user = user;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String title() {
        return "responsibility.kind." + kind;
    }

    @Override
    public Optional<Component> create(UnitRow unit) {
        if (unit.level() != kind.level() || !user.get().may(ResponsibilityPermissions.VIEW)) {
            return Optional.empty();
        }
        Div body = new Div();
        show(body, unit);
        return Optional.of(body);
    }

    private void show(Div body, UnitRow unit) {
        Runnable again = () -> show(body, unit);
        List<ChargeRow> rows = charges.of(unit);
        body.removeAll();
        body.add(
                rows.isEmpty()
                        ? new EmptyState(body.getTranslation("responsibility.none." + kind))
                        : list(rows, again));
        Div verbs = verbs(unit, rows, again);
        if (verbs.getComponentCount() > 0) {
            body.add(verbs);
        }
    }

    private Component list(List<ChargeRow> rows, Runnable again) {
        RecordList list = new RecordList();
        for (ChargeRow row : rows) {
            if (row.inForce() && dialogs.allowed()) {
                Button end = new Button(list.getTranslation("responsibility.end"), event -> dialogs.end(row, again));
                end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
                list.row(row.personName(), null, detail(row), end);
            } else {
                list.row(row.personName(), null, detail(row));
            }
        }
        return list;
    }

    private String detail(ChargeRow row) {
        UI ui = UI.getCurrent();
        String person = row.segment() == null
                ? row.phone()
                : words.name(Dictionary.CUSTOMER_SEGMENT, row.segment(), ui.getLocale()) + " · " + row.phone();
        if (row.inForce()) {
            return ui.getTranslation("responsibility.detail", person, row.since());
        }
        return row.endReason() == null
                ? ui.getTranslation("responsibility.detail.handed-over", person, row.since(), row.until())
                : ui.getTranslation("responsibility.detail.over", person, row.since(), row.until(), row.endReason());
    }

    private Div verbs(UnitRow unit, List<ChargeRow> rows, Runnable again) {
        Div verbs = new Div();
        verbs.addClassName("qd-section-verbs");
        if (dialogs.allowed() && unit.active()) {
            boolean taken = rows.stream().anyMatch(ChargeRow::inForce);
            verbs.add(new Button(
                    verbs.getTranslation((taken ? "responsibility.change." : "responsibility.give.") + kind),
                    event -> dialogs.give(kind, unit, again)));
        }
        Actor actor = user.get();
        if (actor.may(StatisticsPermissions.CHANNEL)) {
            verbs.add(new Anchor(
                    Address.of(FIGURES).with("unit", unit.code()).toString(),
                    verbs.getTranslation("responsibility.figures")));
        }
        return verbs;
    }
}
