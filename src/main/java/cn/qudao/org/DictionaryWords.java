package cn.qudao.org;

import cn.qudao.uikit.ListFilter;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All words of master data in the person's language, read in one go: a list needs them in every row. */
public final class DictionaryWords {

    private final List<DictionaryRow> entries;
    private final Locale language;
    private final Map<Dictionary, Map<String, String>> names;

    public DictionaryWords(Dictionaries dictionaries, Locale language) {
        this.entries = dictionaries.all();
        this.language = language;
        this.names = entries.stream()
                .collect(Collectors.groupingBy(
                        DictionaryRow::dictionary, Collectors.toMap(DictionaryRow::code, row -> row.name(language))));
    }

    /** The code itself where there is no entry, nothing for nothing. */
    public @Nullable String name(Dictionary dictionary, @Nullable String code) {
        return code == null ? null : names.getOrDefault(dictionary, Map.of()).getOrDefault(code, code);
    }

    public ListFilter<DictionaryRow> filter(String parameter, Dictionary dictionary) {
        List<DictionaryRow> choices =
                entries.stream().filter(row -> row.dictionary() == dictionary).toList();
        return ListFilter.choice(
                parameter,
                I18NProvider.translate("org.dictionary." + dictionary),
                choices,
                DictionaryRow::code,
                row -> row.name(language));
    }
}
