package cn.qudao.prompt.ui;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.prompt.domain.Gap;
import cn.qudao.prompt.domain.OccasionForm;
import cn.qudao.prompt.domain.OccasionRow;
import cn.qudao.prompt.domain.PromptBook;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A new prompt, or other words for one. */
final class PromptDialog {

    private static final int FIRST_HOUR = 8;
    private static final int LAST_HOUR = 21;

    private final FormDialog dialog;
    private final ComboBox<ProductRow> product;
    private final TextArea text;
    private final IntegerField from;
    private final IntegerField until;

    PromptDialog(PromptBook prompts, List<ProductRow> products, @Nullable OccasionRow row, Runnable changed) {
        UI ui = UI.getCurrent();
        dialog = new FormDialog(ui.getTranslation(row == null ? "prompt.add" : "prompt.change"), () -> {
            if (row == null) {
                prompts.add(form());
            } else {
                prompts.change(row.id(), form());
            }
            changed.run();
        });
        product = dialog.field("product", new ComboBox<>(ui.getTranslation("prompt.product")));
        product.setItems(products);
        product.setItemLabelGenerator(each -> each.name(ui.getLocale()));
        from = dialog.field("fromHour", new IntegerField(ui.getTranslation("prompt.from-hour")));
        until = dialog.field("untilHour", new IntegerField(ui.getTranslation("prompt.until-hour")));
        text = dialog.field("text", new TextArea(ui.getTranslation("prompt.text")));
        text.setMinRows(3);
        dialog.note(gaps(ui));
        from.setValue(row == null ? FIRST_HOUR : row.fromHour());
        until.setValue(row == null ? LAST_HOUR : row.untilHour());
        if (row == null) {
            text.setValue(ui.getTranslation("prompt.text.preset"));
        } else {
            products.stream()
                    .filter(each -> each.id().equals(row.product()))
                    .findFirst()
                    .ifPresent(product::setValue);
            product.setReadOnly(true);
            text.setValue(row.text());
        }
    }

    private static Span gaps(UI ui) {
        Span note = new Span(ui.getTranslation(
                "catalogue.hint.gaps",
                Arrays.stream(Gap.values())
                        .map(gap -> ui.getTranslation("prompt.gap." + gap) + ' ' + gap.written())
                        .collect(Collectors.joining(" · "))));
        note.addClassName("qd-soft");
        return note;
    }

    private OccasionForm form() {
        ProductRow chosen = product.getValue();
        return new OccasionForm(
                chosen == null ? null : chosen.id(), text.getValue(), from.getValue(), until.getValue());
    }

    void open() {
        dialog.open();
    }
}
