package cn.qudao.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was written behind {@code ./qudao bench}.
 *
 * @param part the only one to run
 * @param scale how many times the province's records
 * @param json where the figures go as well
 */
record Options(@Nullable String part, int scale, @Nullable Path json) {

    private static final int LARGEST_SCALE = 100;

    /** Empty where the words are no such options. */
    static Optional<Options> parse(List<String> words) {
        String part = null;
        int scale = 1;
        Path json = null;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String value = i + 1 < words.size() ? words.get(i + 1) : "";
            if (word.equals("--scale") && value.matches("[0-9]{1,3}")) {
                scale = Integer.parseInt(value);
                i++;
            } else if (word.equals("--json") && !value.isEmpty()) {
                json = Path.of(value);
                i++;
            } else if (part == null && !word.startsWith("-")) {
                part = word;
            } else {
                return Optional.empty();
            }
        }
        return scale < 1 || scale > LARGEST_SCALE ? Optional.empty() : Optional.of(new Options(part, scale, json));
    }

    boolean wants(BenchPart candidate) {
        return part == null || part.equals(candidate.name());
    }
}
