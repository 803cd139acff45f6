package cn.qudao.org;

import cn.qudao.kernel.RuleViolation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that master data is described with, for forms, filters, imports and reports. */
public interface Dictionaries {

    /** All entries in their order, those out of use too. */
    List<DictionaryRow> entries(Dictionary dictionary);

    /** The entries of all dictionaries, each in its order. */
    List<DictionaryRow> all();

    /** What new data may choose from. */
    List<DictionaryRow> choices(Dictionary dictionary);

    /** The codes by what people may write for them, in lower case: the code itself, or its name in either language. */
    default Map<String, String> written(Dictionary dictionary) {
        Map<String, String> words = new HashMap<>();
        for (DictionaryRow row : choices(dictionary)) {
            for (String word : List.of(row.code(), row.nameZh(), row.nameEn())) {
                words.put(word.toLowerCase(Locale.ROOT), row.code());
            }
        }
        return words;
    }

    /** The name in the language; the code itself where there is no entry, nothing for nothing. */
    String name(Dictionary dictionary, @Nullable String code, Locale locale);

    /** Refuses, at the field of a form, what the dictionary does not hold. */
    default void require(String field, Dictionary dictionary, String code) {
        if (entries(dictionary).stream().noneMatch(row -> row.code().equals(code))) {
            throw RuleViolation.at(field, code.isEmpty() ? "org.text.missing" : "org.dictionary.unknown", code);
        }
    }
}
