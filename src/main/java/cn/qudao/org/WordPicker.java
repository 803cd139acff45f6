package cn.qudao.org;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Picks a word of a dictionary: a form offers those in use, a filter those out of use too. */
public class WordPicker extends ComboBox<DictionaryRow> {

    private final transient List<DictionaryRow> known;

    private WordPicker(Dictionaries words, Dictionary dictionary, boolean activeOnly) {
        this.known = words.entries(dictionary);
        setLabel(getTranslation("org.dictionary." + dictionary));
        setItems(known.stream().filter(row -> !activeOnly || row.active()).toList());
        setItemLabelGenerator(row -> row.name(getLocale()));
    }

    public static WordPicker forForm(Dictionaries words, Dictionary dictionary) {
        WordPicker picker = new WordPicker(words, dictionary, true);
        picker.setRequiredIndicatorVisible(true);
        return picker;
    }

    /** For a form that may leave it open. */
    public static WordPicker forChoice(Dictionaries words, Dictionary dictionary) {
        WordPicker picker = new WordPicker(words, dictionary, true);
        picker.setClearButtonVisible(true);
        return picker;
    }

    public static WordPicker forFilter(Dictionaries words, Dictionary dictionary) {
        WordPicker picker = new WordPicker(words, dictionary, false);
        picker.setClearButtonVisible(true);
        return picker;
    }

    /** A word that is out of use stays until another is chosen. */
    public WordPicker choose(@Nullable String code) {
        known.stream().filter(row -> row.code().equals(code)).findFirst().ifPresent(this::setValue);
        return this;
    }

    /** The code of what is chosen; empty for nothing. */
    public String code() {
        DictionaryRow row = getValue();
        return row == null ? "" : row.code();
    }
}
