package cn.qudao.activation.ui;

import cn.qudao.activation.pipeline.Rehearsal;
import cn.qudao.activation.pipeline.Rehearsal.Finding;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.List;

/** Tries the rules with a number, a product and an outlet: says all that stands in the way, and activates nothing. */
final class TrialDialog {

    private final Rehearsal rehearsal;
    private final Dialog dialog = new Dialog();
    private final FieldErrors errors = new FieldErrors();
    private final TextField number;
    private final ComboBox<ProductRow> product;
    private final UnitPicker outlet;
    private final Div result = new Div();

    TrialDialog(Rehearsal rehearsal, List<ProductRow> catalogue, Units units) {
        this.rehearsal = rehearsal;
        UI ui = UI.getCurrent();
        dialog.setHeaderTitle(ui.getTranslation("activation.rule.try"));
        number = errors.watch("subscriber", new TextField(ui.getTranslation("activation.number")));
        product = errors.watch("product", new ComboBox<>(ui.getTranslation("activation.product")));
        product.setItems(catalogue);
        product.setItemLabelGenerator(each -> each.name(ui.getLocale()));
        outlet = errors.watch(
                "outlet", new UnitPicker(units, ui.getTranslation("activation.outlet"), EnumSet.of(Level.OUTLET)));
        Button start = new Button(ui.getTranslation("activation.rule.try"), event -> errors.attempt(this::tryOut));
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button close = new Button(ui.getTranslation("uikit.cancel"), event -> dialog.close());
        FormLayout form = new FormLayout(number, product, outlet);
        form.setAutoResponsive(true);
        form.setExpandColumns(true);
        form.setExpandFields(true);
        dialog.addClassNames("qd-form-dialog", "qd-wide");
        dialog.add(form, result);
        dialog.getFooter().add(close, start);
    }

    private void tryOut() {
        if (product.getValue() == null) {
            throw RuleViolation.at("product", "recommendation.product-missing");
        }
        UnitRow chosen = outlet.getValue();
        if (chosen == null) {
            throw RuleViolation.at("outlet", "activation.rule.outlet-missing");
        }
        List<Finding> findings =
                rehearsal.tryOut(SubscriberNumber.parse(number.getValue()), product.getValue(), chosen);
        result.removeAll();
        if (findings.isEmpty()) {
            result.add(new Paragraph(dialog.getTranslation("activation.rule.try.none")));
            return;
        }
        RecordList list = new RecordList();
        findings.forEach(finding -> list.row(
                Words.say(dialog, finding.refusal().why()),
                null,
                dialog.getTranslation("activation.step." + finding.step()) + " · "
                        + Words.say(dialog, finding.refusal().help())));
        result.add(list);
    }

    void open() {
        dialog.open();
        number.focus();
    }
}
