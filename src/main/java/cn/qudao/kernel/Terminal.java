package cn.qudao.kernel;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * What a person reads at a terminal. The language is taken from the environment and not from Java's default locale, which
 * is English wherever the machine has no Chinese locale installed.
 */
public final class Terminal {

    private Terminal() {}

    /** The text of a key in the bundle of a module, {@code i18n/<module>_zh} or {@code i18n/<module>_en}. */
    public static String text(String module, String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle("i18n." + module, language()).getString(key);
        return new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    /** Prints that text as a line of its own. */
    @SuppressWarnings("SystemOut") // a terminal is where this goes
    public static void say(String module, String key, Object... arguments) {
        System.out.println(text(module, key, arguments));
    }

    /** The same for what went wrong. */
    @SuppressWarnings("SystemOut")
    public static void complain(String module, String key, Object... arguments) {
        System.err.println(text(module, key, arguments));
    }

    public static Locale language() {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(System::getenv)
                .filter(value -> value != null && !value.isEmpty())
                .findFirst()
                .filter(value -> value.startsWith("zh"))
                .map(value -> Locale.CHINESE)
                .orElse(Locale.ENGLISH);
    }
}
