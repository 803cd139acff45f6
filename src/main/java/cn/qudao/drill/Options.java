package cn.qudao.drill;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is asked for on the command line. */
record Options(int rounds, long seed, @Nullable Path json) {

    private static final int ROUNDS = 20;
    private static final int MOST_ROUNDS = 100_000;

    static Optional<Options> parse(List<String> words) {
        if (words.isEmpty() || !words.getFirst().equals("activation") || words.size() % 2 == 0) {
            return Optional.empty();
        }
        int rounds = ROUNDS;
        long seed = 1;
        Path json = null;
        for (int i = 1; i < words.size(); i += 2) {
            String value = words.get(i + 1);
            boolean number = value.matches("\\d{1,9}");
            switch (words.get(i)) {
                case "--rounds" -> rounds = number ? Integer.parseInt(value) : 0;
                case "--seed" -> seed = number ? Long.parseLong(value) : -1;
                case "--json" -> json = Path.of(value);
                default -> rounds = 0;
            }
        }
        return rounds < 1 || rounds > MOST_ROUNDS || seed < 0
                ? Optional.empty()
                : Optional.of(new Options(rounds, seed, json));
    }
}
