package cn.qudao.kernel;

import java.util.List;
import java.util.Locale;

/**
 * A sentence that is not said yet: a key of the bundles and what goes into it, so that each person reads it in the own
 * language, now or later.
 *
 * @param arguments words, numbers, days, or {@link Bilingual} where data has a name in each language
 */
public record Saying(String key, List<Object> arguments) {

    public Saying {
        arguments = List.copyOf(arguments);
    }

    public static Saying of(String key, Object... arguments) {
        return new Saying(key, List.of(arguments));
    }

    public String in(Locale locale, Messages messages) {
        return messages.text(locale, key, arguments.toArray());
    }
}
