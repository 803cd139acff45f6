package cn.qudao.reporting.domain;

import cn.qudao.kernel.RuleViolation;
import cn.qudao.reporting.Filter;
import cn.qudao.reporting.Filter.ChoiceFilter;
import cn.qudao.reporting.Filter.FlagFilter;
import cn.qudao.reporting.Filter.NumberFilter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Between the text of an address and the value of a query. */
final class FilterValues {

    private FilterValues() {}

    static void check(Filter filter, String text) {
        boolean good = switch (filter) {
            case ChoiceFilter choice ->
                choice.choices().apply(Locale.SIMPLIFIED_CHINESE).stream()
                        .anyMatch(c -> c.value().equals(text));
            case FlagFilter flag -> text.equals("true") || text.equals("false");
            case NumberFilter number -> isBetween(text, number.lowest(), number.highest());
        };
        if (!good) {
            throw RuleViolation.at(filter.key(), "reporting.filter.bad", filter.key(), text);
        }
    }

    static @Nullable Object value(Filter filter, @Nullable String text) {
        return switch (filter) {
            case ChoiceFilter choice -> text;
            case FlagFilter flag -> text == null ? null : Boolean.valueOf(text);
            case NumberFilter number -> text == null ? number.preset() : Integer.parseInt(text);
        };
    }

    private static boolean isBetween(String text, int lowest, int highest) {
        return text.matches("-?\\d{1,9}") && Integer.parseInt(text) >= lowest && Integer.parseInt(text) <= highest;
    }
}
