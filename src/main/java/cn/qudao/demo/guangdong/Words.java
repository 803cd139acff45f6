package cn.qudao.demo.guangdong;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words and tables beside the code, under {@code demo/guangdong}. */
final class Words {

    private static final Pattern PART = Pattern.compile("\\{([a-z-]+)}");

    private final Map<String, List<String>> lists;

    private Words(Map<String, List<String>> lists) {
        this.lists = lists;
    }

    static Words read() {
        Properties properties = new Properties();
        try (Reader reader = open("words.properties")) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(properties.entrySet().stream()
                .collect(Collectors.toMap(e -> (String) e.getKey(), e -> split((String) e.getValue()))));
    }

    static List<NamedCsvRecord> table(String name) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(open(name))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        try (Reader reader = open(name)) {
            return reader.readAllAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> split(String words) {
        return Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    List<String> list(String key) {
        return Objects.requireNonNull(lists.get(key), key);
    }

    boolean has(String key) {
        return lists.containsKey(key);
    }

    String pick(String key, Dice dice) {
        return dice.pick(list(key));
    }

    /** Puts the parts into a pattern: those given, and for any other a word of the list of that name. */
    String fill(String pattern, Map<String, String> given, Dice dice) {
        return PART.matcher(pattern).replaceAll((MatchResult part) -> {
            String known = given.get(part.group(1));
            return known != null ? known : pick(part.group(1), dice);
        });
    }

    private static Reader open(String name) {
        InputStream stream = Words.class.getResourceAsStream("/demo/guangdong/" + name);
        return new InputStreamReader(Objects.requireNonNull(stream, name), StandardCharsets.UTF_8);
    }
}
