package cn.qudao.activation;

import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Saying;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a sentence that is not said yet is kept in a row: its key, and its arguments as one text. */
public final class KeptSaying {

    private static final String SEPARATOR = "\u001f";
    private static final String LANGUAGES = "\u001e";
    private static final int LONGEST = 500;

    private KeptSaying() {}

    public static @Nullable String key(@Nullable Saying saying) {
        return saying == null ? null : saying.key();
    }

    public static @Nullable String arguments(@Nullable Saying saying) {
        if (saying == null || saying.arguments().isEmpty()) {
            return null;
        }
        String joined = saying.arguments().stream().map(KeptSaying::write).collect(Collectors.joining(SEPARATOR));
        return joined.length() <= LONGEST ? joined : joined.substring(0, LONGEST);
    }

    public static @Nullable Saying read(@Nullable String key, @Nullable String arguments) {
        if (key == null) {
            return null;
        }
        List<Object> read = arguments == null
                ? List.of()
                : Arrays.stream(arguments.split(SEPARATOR, -1))
                        .map(KeptSaying::read)
                        .toList();
        return new Saying(key, read);
    }

    private static String write(Object argument) {
        return switch (argument) {
            case Bilingual words -> "b" + words.zh() + LANGUAGES + words.en();
            case LocalDate day -> "d" + day;
            case Number number -> "n" + number;
            default -> "t" + argument;
        };
    }

    private static Object read(String argument) {
        String text = argument.isEmpty() ? "" : argument.substring(1);
        try {
            return switch (argument.isEmpty() ? 't' : argument.charAt(0)) {
                case 'b' -> bilingual(text.split(LANGUAGES, 2));
                case 'd' -> LocalDate.parse(text);
                case 'n' -> new BigDecimal(text);
                default -> text;
            };
        } catch (DateTimeException | NumberFormatException cut) {
            // The last one may have been cut: a sentence that lacks something is better than no page.
            return text;
        }
    }

    private static Bilingual bilingual(String[] words) {
        return new Bilingual(words[0], words[words.length - 1]);
    }
}
