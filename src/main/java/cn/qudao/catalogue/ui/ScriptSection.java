package cn.qudao.catalogue.ui;

import cn.qudao.catalogue.CataloguePermissions;
import cn.qudao.catalogue.Script;
import cn.qudao.catalogue.domain.HintBook;
import cn.qudao.catalogue.domain.HintForm;
import cn.qudao.catalogue.domain.HintRow;
import cn.qudao.catalogue.domain.ProductDetail;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.WordPicker;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** What a clerk says, to everybody and to the customers of a segment (row 74). */
@org.springframework.stereotype.Component
@Order(2)
class ScriptSection implements ProductSection {

    private final HintBook hints;
    private final Dictionaries words;
    private final CurrentUser user;

    ScriptSection(HintBook hints, Dictionaries words, CurrentUser user) {
        this.hints = hints;
        this.words = words;
        this.user = user;
    }

    @Override
    public String title() {
        return "catalogue.hint.title";
    }

    @Override
    public Optional<Component> create(ProductDetail product, Runnable changed) {
        boolean may = user.get().may(CataloguePermissions.EDIT);
        List<HintRow> rows = hints.of(product.row().id());
        Div body = new Div();
        body.addClassName("qd-sections");
        if (rows.isEmpty()) {
            body.add(new EmptyState(body.getTranslation("catalogue.hint.empty")));
        } else {
            body.add(list(product, rows, may, changed));
        }
        if (may) {
            Div verbs = new Div(button(body, "catalogue.hint.add", () -> edit(product, null, changed)));
            verbs.addClassName("qd-section-verbs");
            body.add(verbs);
        }
        return Optional.of(body);
    }

    private RecordList list(ProductDetail product, List<HintRow> rows, boolean may, Runnable changed) {
        RecordList list = new RecordList();
        for (HintRow row : rows) {
            String said = row.text().in(ProductWords.language());
            if (may) {
                list.row(said, null, segment(list, row), verbs(list, product, row, changed));
            } else {
                list.row(said, null, segment(list, row));
            }
        }
        return list;
    }

    private Component[] verbs(Component screen, ProductDetail product, HintRow row, Runnable changed) {
        String name = segment(screen, row);
        Button edit = button(screen, "catalogue.hint.edit", () -> edit(product, row, changed));
        edit.setAriaLabel(edit.getText() + " " + name);
        Button drop = button(screen, "catalogue.hint.drop", () -> {
            hints.drop(row.id());
            changed.run();
        });
        drop.setAriaLabel(drop.getText() + " " + name);
        return new Component[] {edit, drop};
    }

    private static Button button(Component screen, String text, Runnable action) {
        Button button = new Button(screen.getTranslation(text), event -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private String segment(Component screen, HintRow row) {
        return row.segment().isEmpty()
                ? screen.getTranslation("catalogue.hint.everybody")
                : words.name(Dictionary.CUSTOMER_SEGMENT, row.segment(), ProductWords.language());
    }

    private void edit(ProductDetail product, @Nullable HintRow row, Runnable changed) {
        UI ui = UI.getCurrent();
        WordPicker segment = WordPicker.forFilter(words, Dictionary.CUSTOMER_SEGMENT);
        segment.setHelperText(ui.getTranslation("catalogue.hint.segment.hint"));
        TextArea zh = text(ui.getTranslation("catalogue.hint.zh"));
        TextArea en = text(ui.getTranslation("catalogue.hint.en"));
        if (row != null) {
            segment.choose(row.segment());
            segment.setReadOnly(true);
            zh.setValue(row.text().zh());
            en.setValue(row.text().en());
        }
        FormDialog dialog =
                new FormDialog(ui.getTranslation(row == null ? "catalogue.hint.add" : "catalogue.hint.edit"), () -> {
                    hints.say(
                            product.row().id(),
                            new HintForm(segment.code(), new Bilingual(zh.getValue(), en.getValue())));
                    changed.run();
                });
        dialog.field("segment", segment);
        dialog.field("textZh", zh);
        dialog.field("textEn", en);
        dialog.note(zh);
        dialog.note(en);
        dialog.note(gaps(ui));
        dialog.open();
    }

    private static TextArea text(String label) {
        TextArea field = new TextArea(label);
        field.setRequiredIndicatorVisible(true);
        field.setMinRows(3);
        return field;
    }

    private static Component gaps(UI ui) {
        Span note = new Span(ui.getTranslation(
                "catalogue.hint.gaps",
                Arrays.stream(Script.Gap.values())
                        .map(gap -> ui.getTranslation("catalogue.gap." + gap) + ' ' + gap.written())
                        .collect(Collectors.joining(" · "))));
        note.addClassName("qd-soft");
        return note;
    }
}
