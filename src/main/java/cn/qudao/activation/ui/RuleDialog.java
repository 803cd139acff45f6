package cn.qudao.activation.ui;

import cn.qudao.activation.NewRule;
import cn.qudao.activation.RuleKind;
import cn.qudao.activation.domain.RuleBook;
import cn.qudao.activation.domain.RuleRow;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.Dictionaries;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A new rule, or the next edition of one; the editions before stand below. */
final class RuleDialog {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Clocks.BUSINESS_ZONE);

    private final FormDialog dialog;
    private final List<ProductRow> catalogue;
    private final Select<RuleKind> kind;
    private final ComboBox<ProductRow> product;
    private final TermsFields terms;
    private final TermsText text;

    RuleDialog(
            RuleBook rules,
            List<ProductRow> catalogue,
            Dictionaries dictionaries,
            @Nullable RuleRow row,
            Runnable changed) {
        UI ui = UI.getCurrent();
        this.catalogue = catalogue;
        text = new TermsText(catalogue, dictionaries);
        dialog = new FormDialog(
                ui.getTranslation(row == null ? "activation.rule.add" : "activation.rule.change"), () -> {
                    if (row == null) {
                        rules.add(form());
                    } else {
                        rules.change(row.series(), row.edition(), form());
                    }
                    changed.run();
                });
        kind = dialog.field("kind", new Select<>());
        kind.setLabel(ui.getTranslation("activation.rule.kind"));
        kind.setItems(RuleKind.values());
        kind.setItemLabelGenerator(each -> ui.getTranslation("activation.rule.kind." + each));
        product = dialog.field("product", new ComboBox<>(ui.getTranslation("activation.product")));
        product.setItems(catalogue);
        product.setItemLabelGenerator(each -> each.name(ui.getLocale()));
        product.setPlaceholder(ui.getTranslation("activation.rule.every-product"));
        product.setClearButtonVisible(true);
        terms = new TermsFields(dialog, dictionaries, catalogue);
        kind.addValueChangeListener(event -> terms.show(event.getValue()));
        if (row != null) {
            kind.setValue(row.kind());
            kind.setReadOnly(true);
            fill(row);
            editions(rules.editions(row.series()));
        }
    }

    private void fill(RuleRow edition) {
        product.setValue(catalogue.stream()
                .filter(each -> each.id().equals(edition.product()))
                .findFirst()
                .orElse(null));
        terms.fill(edition.terms());
    }

    /** What was said before is said again by a new edition: nothing that was in force is ever undone. */
    private void editions(List<RuleRow> editions) {
        RecordList list = new RecordList();
        editions.forEach(edition -> list.row(
                dialog.getTranslation("activation.rule.edition") + " " + edition.edition(),
                null,
                text.product(edition.product()) + " · " + text.say(edition.terms()) + " · "
                        + TIME.format(edition.since()) + " – " + until(edition.until()),
                again(edition)));
        dialog.note(new H3(dialog.getTranslation("activation.rule.editions")));
        dialog.note(list);
    }

    private Button[] again(RuleRow edition) {
        return edition.until() == null
                ? new Button[0]
                : new Button[] {new Button(dialog.getTranslation("activation.rule.again"), event -> fill(edition))};
    }

    private static String until(@Nullable Instant until) {
        return until == null ? "" : TIME.format(until);
    }

    private NewRule form() {
        RuleKind chosenKind = kind.getValue();
        if (chosenKind == null) {
            throw RuleViolation.at("kind", "activation.rule.kind-missing");
        }
        ProductRow chosen = product.getValue();
        return new NewRule(chosen == null ? null : chosen.id(), terms.read(chosenKind));
    }

    void open() {
        dialog.open();
    }
}
