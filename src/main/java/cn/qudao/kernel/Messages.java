package cn.qudao.kernel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All words for people, from {@code i18n/<module>_zh.properties} and {@code _en}: a module brings its own file and
 * nothing central changes. Patterns are those of {@link MessageFormat}.
 */
@Component
public class Messages {

    public static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final Map<String, String> chinese = load("zh");
    private final Map<String, String> english = load("en");
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    /** The text in the language, with the arguments put in, what data calls things too; the key itself where no bundle holds it. */
    public String text(Locale locale, String key, Object... arguments) {
        String pattern = bundle(locale).get(key);
        if (pattern == null) {
            return key;
        }
        if (arguments.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        MessageFormat format =
                formats.computeIfAbsent(locale.getLanguage() + ':' + key, k -> new MessageFormat(pattern, locale));
        return ((MessageFormat) format.clone())
                .format(Arrays.stream(arguments)
                        .map(argument -> argument instanceof Bilingual words ? words.in(locale) : argument)
                        .toArray());
    }

    /** What people may write for a value, in lower case: its name, or its word in any language. */
    public <E extends Enum<E>> Map<String, E> words(String prefix, E[] values) {
        Map<String, E> words = new HashMap<>();
        for (E value : values) {
            words.put(value.name().toLowerCase(Locale.ROOT), value);
            for (Locale language : LANGUAGES) {
                words.put(text(language, prefix + value.name()).toLowerCase(Locale.ROOT), value);
            }
        }
        return words;
    }

    public boolean has(String key) {
        return chinese.containsKey(key);
    }

    /** Every key and pattern of a language, sorted. */
    public Map<String, String> bundle(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : chinese;
    }

    private static Map<String, String> load(String language) {
        Map<String, String> all = new TreeMap<>();
        try {
            for (Resource bundle : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:i18n/*_" + language + ".properties")) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> {
                    if (all.put((String) key, (String) text) != null) {
                        throw new IllegalStateException("Two bundles hold " + key);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(all);
    }
}
