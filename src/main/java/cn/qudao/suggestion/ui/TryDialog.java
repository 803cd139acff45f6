package cn.qudao.suggestion.ui;

import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Saying;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.suggestion.domain.Candidate;
import cn.qudao.suggestion.domain.Trial;
import cn.qudao.suggestion.domain.Trial.Tried;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.stream.Collectors;

/** Tries the weights with a number and an outlet: every product in order, what speaks for it and what is in the way. */
final class TryDialog {

    private final Trial trial;
    private final Messages messages;
    private final Dialog dialog = new Dialog();
    private final FieldErrors errors = new FieldErrors();
    private final TextField number;
    private final UnitPicker outlet;
    private final Div result = new Div();

    TryDialog(Trial trial, Units units, Messages messages) {
        this.trial = trial;
        this.messages = messages;
        UI ui = UI.getCurrent();
        dialog.setHeaderTitle(ui.getTranslation("suggestion.try"));
        number = errors.watch("subscriber", new TextField(ui.getTranslation("activation.number")));
        outlet = errors.watch(
                "outlet", new UnitPicker(units, ui.getTranslation("activation.outlet"), EnumSet.of(Level.OUTLET)));
        Button start = new Button(ui.getTranslation("suggestion.try"), event -> errors.attempt(this::tryOut));
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button close = new Button(ui.getTranslation("uikit.cancel"), event -> dialog.close());
        FormLayout form = new FormLayout(number, outlet);
        form.setAutoResponsive(true);
        form.setExpandColumns(true);
        form.setExpandFields(true);
        dialog.addClassNames("qd-form-dialog", "qd-wide");
        dialog.add(form, result);
        dialog.getFooter().add(close, start);
    }

    private void tryOut() {
        SubscriberNumber whole = SubscriberNumber.parse(number.getValue());
        UnitRow chosen = outlet.getValue();
        if (chosen == null) {
            throw RuleViolation.at("outlet", "activation.rule.outlet-missing");
        }
        Tried tried = trial.tryOut(whole, chosen);
        result.removeAll();
        if (tried.heldOut()) {
            result.add(new Paragraph(dialog.getTranslation("suggestion.try.held-out")));
        }
        if (tried.candidates().isEmpty()) {
            result.add(new Paragraph(dialog.getTranslation("suggestion.try.none")));
        }
        RecordList list = new RecordList();
        int suggested = 0;
        for (Candidate candidate : tried.candidates()) {
            boolean shown = candidate.refusal() == null && suggested < tried.most();
            suggested += shown ? 1 : 0;
            list.row(
                    dialog.getTranslation(
                            shown ? "suggestion.try.shown" : "suggestion.try.line",
                            candidate.product().name(UI.getCurrent().getLocale()),
                            candidate.points()),
                    null,
                    detail(candidate));
        }
        result.add(list);
    }

    private String detail(Candidate candidate) {
        String parts = candidate.parts().stream()
                .map(part -> "%+d %s".formatted(part.points(), say(part.why())))
                .collect(Collectors.joining(" · "));
        Refusal refusal = candidate.refusal();
        return refusal == null ? parts : say(refusal.why()) + (parts.isEmpty() ? "" : " · " + parts);
    }

    private String say(Saying saying) {
        return saying.in(UI.getCurrent().getLocale(), messages);
    }

    void open() {
        dialog.open();
        number.focus();
    }
}
