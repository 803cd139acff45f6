package cn.qudao.activation.ui;

import cn.qudao.activation.RuleKind;
import cn.qudao.activation.RuleTerms;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.Feature;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.DictionaryRow;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a rule of each kind wants to be told, in the fields of its dialog. */
final class TermsFields {

    private final Dictionaries dictionaries;
    private final List<ProductRow> catalogue;
    private final IntegerField most;
    private final Select<Feature> feature;
    private final MultiSelectComboBox<DictionaryRow> words;
    private final Checkbox unknownToo;
    private final ComboBox<ProductRow> other;

    TermsFields(FormDialog dialog, Dictionaries dictionaries, List<ProductRow> catalogue) {
        this.dictionaries = dictionaries;
        this.catalogue = catalogue;
        UI ui = UI.getCurrent();
        most = dialog.field("most", new IntegerField(ui.getTranslation("activation.rule.most")));
        most.setStepButtonsVisible(true);
        feature = dialog.field("feature", new Select<>());
        feature.setLabel(ui.getTranslation("activation.rule.feature"));
        feature.setItems(Feature.values());
        feature.setItemLabelGenerator(each -> ui.getTranslation("org.dictionary." + each.dictionary()));
        feature.addValueChangeListener(event -> offer(event.getValue()));
        words = dialog.field("words", new MultiSelectComboBox<>(ui.getTranslation("activation.rule.words")));
        words.setItemLabelGenerator(row -> row.name(ui.getLocale()));
        unknownToo = dialog.field("unknownToo", new Checkbox(ui.getTranslation("activation.rule.unknown-too")));
        unknownToo.setValue(true);
        other = dialog.field("other", new ComboBox<>(ui.getTranslation("activation.rule.other")));
        other.setItems(catalogue);
        other.setItemLabelGenerator(each -> each.name(ui.getLocale()));
        show(null);
    }

    private void offer(@Nullable Feature chosen) {
        words.setItems(chosen == null ? List.of() : dictionaries.entries(chosen.dictionary()));
    }

    void show(@Nullable RuleKind kind) {
        most.setVisible(kind == RuleKind.REPEAT_DAY || kind == RuleKind.REPEAT_MONTH);
        feature.setVisible(kind == RuleKind.ELIGIBILITY);
        words.setVisible(kind == RuleKind.ELIGIBILITY);
        unknownToo.setVisible(kind == RuleKind.ELIGIBILITY);
        other.setVisible(kind == RuleKind.CONFLICT);
    }

    void fill(RuleTerms terms) {
        switch (terms) {
            case RuleTerms.Repeat repeat -> most.setValue(repeat.most());
            case RuleTerms.Eligibility only -> {
                feature.setValue(only.feature());
                words.setValue(dictionaries.entries(only.feature().dictionary()).stream()
                        .filter(row -> only.words().contains(row.code()))
                        .collect(Collectors.toSet()));
                unknownToo.setValue(only.unknownToo());
            }
            case RuleTerms.Conflict conflict ->
                catalogue.stream()
                        .filter(each -> each.id().equals(conflict.other()))
                        .findFirst()
                        .ifPresent(other::setValue);
        }
    }

    RuleTerms read(RuleKind kind) {
        return switch (kind) {
            case REPEAT_DAY, REPEAT_MONTH -> RuleTerms.Repeat.of(kind, most.getValue());
            case ELIGIBILITY -> RuleTerms.Eligibility.of(feature.getValue(), codes(), unknownToo.getValue());
            case CONFLICT -> {
                ProductRow chosen = other.getValue();
                yield RuleTerms.Conflict.of(chosen == null ? null : chosen.id());
            }
        };
    }

    private Set<String> codes() {
        return words.getValue().stream().map(DictionaryRow::code).collect(Collectors.toSet());
    }
}
