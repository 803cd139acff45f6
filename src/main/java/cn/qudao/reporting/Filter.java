package cn.qudao.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** A further parameter of a report; its key names it in addresses and in the query, where an unset one is null. */
public sealed interface Filter {

    String key();

    /** One of several; the query gets its value as text. */
    static Filter choice(String key, Function<Locale, List<Choice>> choices) {
        return new ChoiceFilter(key, choices);
    }

    /** One of few that never change, named by the bundle: {@code <module>.filter.<key>.<value>}. */
    static Filter choice(String key, String... values) {
        List<Choice> choices =
                Arrays.stream(values).map(value -> new Choice(value, "")).toList();
        return new ChoiceFilter(key, locale -> choices);
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

    record ChoiceFilter(String key, Function<Locale, List<Choice>> choices) implements Filter {}

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
