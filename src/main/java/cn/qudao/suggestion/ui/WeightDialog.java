package cn.qudao.suggestion.ui;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.Clocks;
import cn.qudao.suggestion.Matched;
import cn.qudao.suggestion.domain.WeightBook;
import cn.qudao.suggestion.domain.WeightForm;
import cn.qudao.suggestion.domain.WeightRow;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A new weight, or the next edition of one; the editions before stand below. */
final class WeightDialog {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Clocks.BUSINESS_ZONE);

    private final FormDialog dialog;
    private final WeightWords words;
    private final Select<Matched> matched;
    private final ComboBox<String> value;
    private final ComboBox<ProductRow> product;
    private final IntegerField points;

    WeightDialog(WeightBook weights, WeightWords words, @Nullable WeightRow row, Runnable changed) {
        UI ui = UI.getCurrent();
        this.words = words;
        dialog = new FormDialog(
                ui.getTranslation(row == null ? "suggestion.weight.add" : "suggestion.weight.change"), () -> {
                    if (row == null) {
                        weights.add(form());
                    } else {
                        weights.change(row.series(), form());
                    }
                    changed.run();
                });
        matched = dialog.field("matched", new Select<>());
        matched.setLabel(ui.getTranslation("suggestion.weight.matched"));
        matched.setItems(Matched.values());
        matched.setItemLabelGenerator(each -> ui.getTranslation("suggestion.matched." + each));
        value = dialog.field("value", new ComboBox<>(ui.getTranslation("suggestion.weight.value")));
        value.addCustomValueSetListener(event -> value.setValue(event.getDetail()));
        matched.addValueChangeListener(event -> offer(event.getValue()));
        product = dialog.field("product", new ComboBox<>(ui.getTranslation("activation.product")));
        product.setItems(words.products());
        product.setItemLabelGenerator(each -> each.name(ui.getLocale()));
        product.setPlaceholder(ui.getTranslation("suggestion.weight.every-product"));
        product.setClearButtonVisible(true);
        points = dialog.field("points", new IntegerField(ui.getTranslation("suggestion.weight.points-column")));
        points.setStepButtonsVisible(true);
        offer(null);
        if (row != null) {
            matched.setValue(row.matched());
            value.setValue(row.value().isEmpty() ? null : row.value());
            product.setValue(words.product(row.product()));
            points.setValue(row.points());
            editions(weights.editions(row.series()));
        }
    }

    /** Words of a dictionary are picked; a tag of the data mart is typed. */
    private void offer(@Nullable Matched chosen) {
        value.setVisible(chosen != null && chosen.isValued());
        value.setItems(chosen == null ? List.of() : words.values(chosen));
        value.setAllowCustomValue(chosen == Matched.TAG);
        value.setItemLabelGenerator(code -> chosen == null
                ? code
                : words.value(chosen, code, UI.getCurrent().getLocale()));
        value.clear();
    }

    private void editions(List<WeightRow> editions) {
        RecordList list = new RecordList();
        editions.forEach(edition -> list.row(
                dialog.getTranslation("suggestion.weight.edition") + " " + edition.edition(),
                null,
                dialog.getTranslation("suggestion.weight.points-column") + " " + edition.points() + " · "
                        + TIME.format(edition.since()) + " – "
                        + (edition.until() == null ? "" : TIME.format(edition.until()))));
        dialog.note(new H3(dialog.getTranslation("suggestion.weight.editions")));
        dialog.note(list);
    }

    private WeightForm form() {
        ProductRow chosen = product.getValue();
        String looked = value.getValue();
        return new WeightForm(
                chosen == null ? null : chosen.id(),
                matched.getValue(),
                looked == null ? "" : looked,
                points.getValue());
    }

    void open() {
        dialog.open();
    }
}
