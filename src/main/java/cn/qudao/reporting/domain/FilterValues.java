package cn.qudao.reporting.domain;

import cn.qudao.reporting.Filter;
import cn.qudao.reporting.Filter.ChoiceFilter;
import cn.qudao.reporting.Filter.FlagFilter;
import cn.qudao.reporting.Filter.NumberFilter;
import cn.qudao.reporting.Filter.RecordFilter;
import org.jspecify.annotations.Nullable;

/** Makes the query's value of an address's text, which has been checked. */
final class FilterValues {

    private FilterValues() {}

    static @Nullable Object value(Filter filter, @Nullable String text) {
        return switch (filter) {
            case ChoiceFilter choice -> text == null ? choice.preset() : text;
            case FlagFilter flag -> text == null ? null : Boolean.valueOf(text);
            case RecordFilter id -> text == null ? null : Long.valueOf(text);
            case NumberFilter number -> text == null ? number.preset() : Integer.parseInt(text);
        };
    }
}
