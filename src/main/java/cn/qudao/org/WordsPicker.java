package cn.qudao.org;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Picks several words of a dictionary that are in use; none means any. */
public class WordsPicker extends MultiSelectComboBox<DictionaryRow> {

    private final transient List<DictionaryRow> known;

    public WordsPicker(Dictionaries words, Dictionary dictionary) {
        this.known = words.choices(dictionary);
        setLabel(getTranslation("org.dictionary." + dictionary));
        setItems(known);
        setItemLabelGenerator(row -> row.name(getLocale()));
        setPlaceholder(getTranslation("uikit.all"));
    }

    public void choose(Collection<String> codes) {
        setValue(known.stream().filter(row -> codes.contains(row.code())).collect(Collectors.toSet()));
    }

    public Set<String> codes() {
        return getValue().stream().map(DictionaryRow::code).collect(Collectors.toSet());
    }
}
