package cn.qudao.suggestion.ui;

import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.DictionaryRow;
import cn.qudao.suggestion.domain.HintFilter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of customer groups, and of the lack of one. */
final class GroupWords {

    private final Dictionaries words;
    private final Locale language;
    private final String unknown;

    GroupWords(Dictionaries words, Locale language, String unknown) {
        this.words = words;
        this.language = language;
        this.unknown = unknown;
    }

    List<String> codes() {
        return Stream.concat(
                        words.entries(Dictionary.CUSTOMER_SEGMENT).stream().map(DictionaryRow::code),
                        Stream.of(HintFilter.UNKNOWN))
                .toList();
    }

    String name(@Nullable String code) {
        return code == null || code.equals(HintFilter.UNKNOWN)
                ? unknown
                : words.name(Dictionary.CUSTOMER_SEGMENT, code, language);
    }
}
