package cn.qudao.activation.domain;

import cn.qudao.activation.KeptSaying;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Saying;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why activations end or wait, as far as several have it in common: the sentence without what it says of each, but with the
 * words of a platform, which are all that tells its reasons apart.
 *
 * @param key of the sentence
 * @param words a platform's, as they are kept; null for any other reason
 */
public record Reason(String key, @Nullable String words) {

    /** The sentence whose only argument is what the platform said. */
    static final String SAID = "activation.reason.said";

    private static final String SEPARATOR = " ";
    private static final int MOST_ARGUMENTS = 6;

    public String in(Locale language, Messages messages) {
        Saying said = KeptSaying.read(key, words);
        return said != null && !said.arguments().isEmpty()
                ? said.in(language, messages)
                : messages.text(
                        language,
                        key,
                        Stream.generate(() -> "…").limit(MOST_ARGUMENTS).toArray());
    }

    /** For an address. */
    public String written() {
        return words == null ? key : key + SEPARATOR + words;
    }

    public static Reason parse(String written) {
        String[] parts = written.split(SEPARATOR, 2);
        return new Reason(parts[0], parts.length == 1 ? null : parts[1]);
    }
}
