package cn.qudao.plaque.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.UnitRow;
import cn.qudao.org.UnitSection;
import cn.qudao.plaque.PlaquePermissions;
import cn.qudao.plaque.domain.PlaqueList;
import cn.qudao.plaque.domain.PlaqueRow;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;

/** On the page of an outlet: the plaques that it has and had. */
@org.springframework.stereotype.Component
class PlaqueSection implements UnitSection {

    private final PlaqueList plaques;
    private final PlaqueDialogs dialogs;
    private final Dictionaries words;
    private final CurrentUser user;

    PlaqueSection(PlaqueList plaques, PlaqueDialogs dialogs, Dictionaries words, CurrentUser user) {
        this.plaques = plaques;
        this.dialogs = dialogs;
        this.words = words;
        this.user = user;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String title() {
        return "menu.plaques";
    }

    @Override
    public Optional<Component> create(UnitRow unit) {
        if (unit.level() != Level.OUTLET || !user.get().may(PlaquePermissions.VIEW)) {
            return Optional.empty();
        }
        Div body = new Div();
        show(body, unit);
        return Optional.of(body);
    }

    private void show(Div body, UnitRow outlet) {
        Runnable again = () -> show(body, outlet);
        List<PlaqueRow> rows = plaques.of(outlet);
        body.removeAll();
        body.add(rows.isEmpty() ? new EmptyState(body.getTranslation("plaque.none")) : list(rows, again));
        if (dialogs.allowed() && outlet.active()) {
            Div verbs = new Div(new Button(body.getTranslation("plaque.issue"), event -> dialogs.issue(outlet, again)));
            verbs.addClassName("qd-section-verbs");
            body.add(verbs);
        }
    }

    private Component list(List<PlaqueRow> rows, Runnable again) {
        PlaqueWords said = new PlaqueWords(words);
        RecordList list = new RecordList();
        for (PlaqueRow row : rows) {
            if (row.inForce() && dialogs.allowed()) {
                Button withdraw =
                        new Button(list.getTranslation("plaque.withdraw"), event -> dialogs.withdraw(row, again));
                withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
                withdraw.setAriaLabel(list.getTranslation("plaque.withdraw") + " " + row.number());
                list.row(said.title(row), null, said.detail(row), withdraw);
            } else {
                list.row(said.title(row), null, said.detail(row));
            }
        }
        return list;
    }
}
