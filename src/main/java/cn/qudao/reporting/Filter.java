package cn.qudao.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A further parameter of a report; its key names it in addresses and in the query, where an unset one is null. */
public sealed interface Filter {

    String key();

    /** Whether fewer records count where it is set; else it says what is shown of them. */
    default boolean isNarrowing() {
        return !key().equals(ReportDefinition.TOP);
    }

    /** One of several; the query gets its value as text. */
    static Filter choice(String key, Function<Locale, List<Choice>> choices) {
        return new ChoiceFilter(key, choices, null);
    }

    /** One of few that never change, named by the bundle: {@code <module>.filter.<key>.<value>}. */
    static Filter choice(String key, String... values) {
        List<Choice> choices =
                Arrays.stream(values).map(value -> new Choice(value, "")).toList();
        return new ChoiceFilter(key, locale -> choices, null);
    }

    /** What is shown of the records, one of few that never change; the first where nothing else is said. */
    static ChoiceFilter view(String key, String... values) {
        List<Choice> choices =
                Arrays.stream(values).map(value -> new Choice(value, "")).toList();
        return new ChoiceFilter(key, locale -> choices, values[0]);
    }

    /** Yes, no, or not asked; the query gets a boolean. */
    static Filter flag(String key) {
        return new FlagFilter(key);
    }

    /** A whole number; the query always gets one. */
    static Filter number(String key, int lowest, int highest, int preset) {
        return new NumberFilter(key, lowest, highest, preset);
    }

    /** The id of a record, which comes by a link only; nobody types it. */
    static Filter record(String key) {
        return new RecordFilter(key);
    }

    /** @param label for people; empty where the bundle names it */
    record Choice(String value, String label) {}

    /** @param preset what holds where nothing is said; null: then it is not asked for */
    record ChoiceFilter(
            String key,
            Function<Locale, List<Choice>> choices,
            @Nullable String preset) implements Filter {

        /** @param filters as in {@link ReportRequest#filters} */
        public @Nullable String value(Map<String, String> filters) {
            String text = filters.get(key);
            return text == null ? preset : text;
        }

        @Override
        public boolean isNarrowing() {
            return preset == null;
        }
    }

    record FlagFilter(String key) implements Filter {}

    record RecordFilter(String key) implements Filter {}

    record NumberFilter(String key, int lowest, int highest, int preset) implements Filter {

        /** @param filters as in {@link ReportRequest#filters} */
        public int value(Map<String, String> filters) {
            String text = filters.get(key);
            return text == null ? preset : Integer.parseInt(text);
        }

        public boolean contains(int value) {
            return lowest <= value && value <= highest;
        }
    }
}
