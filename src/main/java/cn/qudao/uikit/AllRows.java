package cn.qudao.uikit;

import cn.qudao.kernel.Order;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Slice;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A list that is short enough to be read as a whole. */
final class AllRows<T> implements ListRows<T> {

    private final List<ListColumn<T>> columns;
    private final List<T> rows;
    private final Collator collator;

    AllRows(List<T> all, List<ListColumn<T>> columns, String words, Locale language) {
        this.columns = columns;
        this.collator = Collator.getInstance(language);
        String wanted = words.strip().toLowerCase(language);
        this.rows = all.stream()
                .filter(row -> wanted.isEmpty() || holds(row, wanted, language))
                .toList();
    }

    private boolean holds(T row, String wanted, Locale language) {
        return columns.stream()
                .filter(column -> !column.isVerb())
                .map(column -> column.text(row))
                .anyMatch(text -> text != null && text.toLowerCase(language).contains(wanted));
    }

    @Override
    public Slice<T> read(Portion portion) {
        List<T> ordered = columns.stream()
                .filter(column -> portion.order().isBy(column.key()))
                .findFirst()
                .map(column -> sorted(column, portion.order()))
                .orElse(rows);
        int from = Math.min(portion.afterNumber().orElse(0L).intValue(), ordered.size());
        int to = Math.min(from + portion.size(), ordered.size());
        return new Slice<>(ordered.subList(from, to), to < ordered.size() ? Integer.toString(to) : null);
    }

    private List<T> sorted(ListColumn<T> column, Order order) {
        Comparator<Object> natural = this::compare;
        Comparator<@Nullable Object> wanted = Comparator.nullsLast(order.descending() ? natural.reversed() : natural);
        return rows.stream()
                .sorted((one, other) -> wanted.compare(column.value(one), column.value(other)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private int compare(Object one, Object other) {
        return one instanceof String text
                ? collator.compare(text, other.toString())
                : ((Comparable<Object>) one).compareTo(other);
    }

    @Override
    public long count() {
        return rows.size();
    }
}
