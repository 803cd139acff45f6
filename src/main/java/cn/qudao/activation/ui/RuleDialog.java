package cn.qudao.activation.ui;

import cn.qudao.activation.RuleKind;
import cn.qudao.activation.domain.RuleBook;
import cn.qudao.activation.domain.RuleForm;
import cn.qudao.activation.domain.RuleRow;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.Clocks;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
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
    private final Select<RuleKind> kind;
    private final ComboBox<ProductRow> product;
    private final IntegerField most;

    RuleDialog(RuleBook rules, List<ProductRow> catalogue, @Nullable RuleRow row, Runnable changed) {
        UI ui = UI.getCurrent();
        dialog = new FormDialog(
                ui.getTranslation(row == null ? "activation.rule.add" : "activation.rule.change"), () -> {
                    if (row == null) {
                        rules.add(form());
                    } else {
                        rules.change(row.series(), form());
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
        most = dialog.field("most", new IntegerField(ui.getTranslation("activation.rule.most")));
        most.setStepButtonsVisible(true);
        if (row != null) {
            kind.setValue(row.kind());
            kind.setReadOnly(true);
            catalogue.stream()
                    .filter(each -> each.id().equals(row.product()))
                    .findFirst()
                    .ifPresent(product::setValue);
            most.setValue(row.most());
            editions(rules.editions(row.series()));
        }
    }

    private void editions(List<RuleRow> editions) {
        RecordList list = new RecordList();
        editions.forEach(edition -> list.row(
                dialog.getTranslation("activation.rule.edition") + " " + edition.edition(),
                null,
                dialog.getTranslation("activation.rule.most") + " " + edition.most() + " · "
                        + TIME.format(edition.since()) + " – " + until(edition.until())));
        dialog.note(new H3(dialog.getTranslation("activation.rule.editions")));
        dialog.note(list);
    }

    private static String until(@Nullable Instant until) {
        return until == null ? "" : TIME.format(until);
    }

    private RuleForm form() {
        ProductRow chosen = product.getValue();
        return new RuleForm(kind.getValue(), chosen == null ? null : chosen.id(), most.getValue());
    }

    void open() {
        dialog.open();
    }
}
