package cn.qudao.kernel;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a person reads at a terminal. The language is taken from the environment and not from Java's default locale, which
 * is English wherever the machine has no Chinese locale installed.
 */
public final class Terminal {

    private static final Messages MESSAGES = new Messages();

    private Terminal() {}

    public static String text(String key, Object... arguments) {
        return MESSAGES.text(language(), key, arguments);
    }

    /** Prints the text of a key as a line of its own. */
    @SuppressWarnings("SystemOut") // a terminal is where this goes
    public static void say(String key, Object... arguments) {
        System.out.println(text(key, arguments));
    }

    /** The same for what went wrong. */
    @SuppressWarnings("SystemOut")
    public static void complain(String key, Object... arguments) {
        System.err.println(text(key, arguments));
    }

    public static Locale language() {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(System::getenv)
                .filter(value -> value != null && !value.isEmpty())
                .findFirst()
                .filter(value -> value.startsWith("zh"))
                .map(value -> Locale.SIMPLIFIED_CHINESE)
                .orElse(Locale.ENGLISH);
    }
}
