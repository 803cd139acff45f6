package cn.qudao.customer.storage;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Several words, or names with values, in one column: {@code a;b} and {@code x=1;y=2}, as files hold them too. */
final class Packed {

    private static final String SEPARATOR = ";";
    private static final char EQUALS = '=';

    private Packed() {}

    static Set<String> words(@Nullable String text) {
        return text == null
                ? Set.of()
                : Arrays.stream(text.split("[;\uFF1B|]"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Null where a part is no name with a value. */
    static @Nullable Map<String, String> named(@Nullable String text) {
        Map<String, String> named = new TreeMap<>();
        for (String part : words(text)) {
            int at = part.indexOf(EQUALS);
            if (at < 1 || at == part.length() - 1) {
                return null;
            }
            named.put(part.substring(0, at).strip(), part.substring(at + 1).strip());
        }
        return new LinkedHashMap<>(named);
    }

    static @Nullable String pack(Set<String> words) {
        return words.isEmpty() ? null : String.join(SEPARATOR, new TreeSet<>(words));
    }

    static @Nullable String pack(Map<String, String> named) {
        return pack(named.entrySet().stream()
                .map(entry -> entry.getKey() + EQUALS + entry.getValue())
                .collect(Collectors.toSet()));
    }
}
