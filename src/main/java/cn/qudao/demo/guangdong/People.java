package cn.qudao.demo.guangdong;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of people as they are borne in Guangdong: surnames by speech, given names of one or two characters. */
final class People {

    private static final List<String> SPEECHES = List.of("cantonese", "hakka", "teochew", "leizhou");
    private static final double WOMEN = 0.45;
    private static final double ONE_CHARACTER = 0.12;

    private final Words words;
    private final Map<String, Weighted<String>> surnames;

    People(Words words) {
        this.words = words;
        List<NamedCsvRecord> rows = Words.table("surnames.csv");
        this.surnames = Stream.concat(SPEECHES.stream(), Stream.of("inland", "mixed"))
                .collect(Collectors.toMap(Function.identity(), speech -> surnames(rows, speech)));
    }

    /** A person of the city. */
    Person meet(City city, Dice dice) {
        return new Person(surname(city, dice), given(dice.chance(WOMEN) ? "given.female." : "given.male.", dice));
    }

    String surname(City city, Dice dice) {
        return Objects.requireNonNull(surnames.get(city.speech())).draw(dice);
    }

    private String given(String kind, Dice dice) {
        if (dice.chance(ONE_CHARACTER)) {
            return words.pick(kind + "one", dice);
        }
        String first = words.pick(kind + "first", dice);
        String second = words.pick(kind + "second", dice);
        return first.equals(second) ? given(kind, dice) : first + second;
    }

    /** Inland people speak Cantonese too; where people have come from everywhere, every speech is as frequent. */
    private static Weighted<String> surnames(List<NamedCsvRecord> rows, String speech) {
        List<String> of = switch (speech) {
            case "mixed" -> SPEECHES;
            case "inland" -> List.of("cantonese");
            default -> List.of(speech);
        };
        return Weighted.of(
                        rows,
                        row -> of.stream()
                                .mapToInt(one -> Integer.parseInt(row.getField(one)))
                                .sum())
                .map(row -> row.getField("surname"));
    }

    record Person(String surname, String given) {

        String name() {
            return surname + given;
        }

        /** What friends put after an 阿. */
        String last() {
            return given.substring(given.length() - 1);
        }
    }
}
