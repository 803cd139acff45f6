package cn.qudao.uikit;

import cn.qudao.kernel.Order;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Slice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.ValueProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Every list of the portal: filters whose state is the address, filters kept by name, choice of columns, sorting, pages by
 * key, counts that stop, files of what is shown, and what to say where nothing is. A view describes it once and hands it
 * every address; the package's description has an example.
 *
 * @param <T> a row; what names it needs beyond itself is looked up for a whole page by {@link Slice#map}
 */
public final class ListFrame<T> extends Composite<Div> {

    private static final String SEARCH = "q";
    private static final int PAGE = 50;
    /** So many are overlooked without a search. */
    private static final int FEW = 5;

    private final transient ListFrames lists;
    private final Locale language = getLocale();
    private final String part;
    private final String after;
    private final String sort;
    private final String title;
    private final String empty;
    private final List<ListColumn<T>> columns = new ArrayList<>();
    private final List<ListFilter<?>> filters = new ArrayList<>();
    private final Div results = new Div();
    private @Nullable ListTable<T> table;
    private transient Supplier<ListRows<T>> source = () -> new AllRows<>(List.of(), List.of(), "", language);
    private Component[] nextSteps = {};
    private transient @Nullable ListChoice choice;
    private @Nullable FoldingFilters folding;
    private transient Address address = Address.of("");
    private Order order = Order.OWN;

    /** @param part goes before the parameters; empty where the page has no other list */
    ListFrame(ListFrames lists, String part, String title, String empty) {
        this.lists = lists;
        this.part = part;
        this.after = part + "after";
        this.sort = part + "sort";
        this.title = title;
        this.empty = empty;
        results.addClassName("qd-sections");
        getContent().addClassNames("qd-sections", "qd-list-frame");
    }

    /** A word of the bundles in the person's language; also on the threads that write files. */
    public String say(String key, Object... arguments) {
        return lists.messages().text(language, key, arguments);
    }

    public Locale language() {
        return language;
    }

    /** @param titleKey of the bundles, as for all columns; the first column names the row and is always shown */
    public ListColumn<T> text(String key, String titleKey, ValueProvider<T, @Nullable String> value) {
        return add(ListColumn.text(key, say(titleKey), value));
    }

    /** A count or an amount. */
    public ListColumn<T> number(String key, String titleKey, ValueProvider<T, ? extends @Nullable Number> value) {
        return add(ListColumn.number(key, say(titleKey), value));
    }

    /** An instant or a day. */
    public ListColumn<T> time(String key, String titleKey, ValueProvider<T, ?> value) {
        return add(ListColumn.time(key, say(titleKey), value));
    }

    /** Something to be done with a row; null for a row with which it cannot be done. */
    public void verb(
            String key, String titleKey, ValueProvider<T, @Nullable String> label, SerializableConsumer<T> action) {
        add(ListColumn.<T>text(key, say(titleKey), label).verb(action));
    }

    private ListColumn<T> add(ListColumn<T> column) {
        columns.add(column);
        return column;
    }

    public ListFrame<T> filters(ListFilter<?>... all) {
        filters.addAll(List.of(all));
        return this;
    }

    /** Called for each address, when the filters hold what it asks for. */
    public ListFrame<T> rows(Supplier<ListRows<T>> rows) {
        this.source = rows;
        return this;
    }

    /** A list so short that it is read as a whole: every column sorts, and words find rows by any column. */
    public ListFrame<T> all(Supplier<List<T>> rows) {
        ListFilter<String> words = ListFilter.words(part + SEARCH, say("uikit.list.words"));
        filters.addFirst(words);
        columns.stream().filter(column -> !column.isVerb()).forEach(ListColumn::sortable);
        return rows(() -> new AllRows<>(rows.get(), columns, words.value().orElse(""), language));
    }

    /** Shown where there is nothing at all, to go on from. */
    public ListFrame<T> nextSteps(Component... steps) {
        this.nextSteps = steps;
        return this;
    }

    /** Shows what the address asks for; parameters that are none of the list's are left alone. */
    public void show(Address asked) {
        address = asked;
        ListChoice kept = choice();
        // A preset may depend on the filters behind it: from the first of the month of the last day.
        filters.reversed().forEach(filter -> filter.show(asked.get(filter.parameter())));
        if (folding != null) {
            folding.say();
        }
        order = asked.get(sort).map(Order::parse).filter(this::isOffered).orElse(Order.OWN);
        read(kept);
    }

    /** Reads the same again, after something has changed. */
    public void refresh() {
        show(address);
    }

    /** Before the first address the filters are only described; from then on they stand on the screen. */
    private ListChoice choice() {
        ListChoice known = choice;
        if (known == null) {
            known = new ListChoice(part + address.path(), lists.memory());
            choice = known;
            if (!filters.isEmpty()) {
                filters.forEach(filter -> filter.onChange(this::narrow));
                folding = new FoldingFilters(filters);
                getContent().add(folding);
            }
            getContent().add(results);
        }
        return known;
    }

    private void read(ListChoice kept) {
        lists.atOnce(() -> {
            ListRows<T> rows = source.get();
            String begin = address.get(after).orElse(null);
            Slice<T> slice = rows.read(new Portion(order, begin, PAGE));
            boolean whole = begin == null && slice.next() == null;
            draw(kept, rows, slice, whole ? slice.rows().size() : lists.count(counted(), rows::count));
        });
    }

    private void draw(ListChoice kept, ListRows<T> rows, Slice<T> slice, long count) {
        ListTools tools = new ListTools();
        results.removeAll();
        results.add(tools);
        if (needsFilters(count)) {
            tools.add(new MenuButton(
                    say("uikit.list.filters"), new KeptFilters(this, kept, question(), this::apply)::fill));
        }
        if (slice.rows().isEmpty()) {
            results.add(nothing());
            return;
        }
        tools.count(count);
        tools.add(new MenuButton(
                say("uikit.list.columns"), new ColumnMenu<>(kept, columns, () -> fill(kept, slice.rows()))::fill));
        tools.add(new Downloads(
                new ListFiles<>(
                        part + address.path(),
                        question(),
                        say(title),
                        () -> kept.exported(columns),
                        rows,
                        order,
                        lists.trail()),
                ListFiles.FORMATS));
        ListTable<T> drawn = table(kept, slice.rows());
        table = drawn;
        results.add(drawn);
        results.add(pages(slice));
    }

    /** A list that can only be searched shows no search over a handful of rows. */
    private boolean needsFilters(long count) {
        boolean needed = !filters.isEmpty() && (!onlySearched() || count > FEW || isAsked());
        if (folding != null) {
            folding.setVisible(needed);
        }
        return needed;
    }

    private boolean onlySearched() {
        return filters.size() == 1 && filters.getFirst().parameter().equals(part + SEARCH);
    }

    private boolean isAsked() {
        return filters.stream()
                        .anyMatch(filter -> address.get(filter.parameter()).isPresent())
                || address.get(after).isPresent();
    }

    private void fill(ListChoice kept, List<T> rows) {
        ListTable<T> filled = table(kept, rows);
        results.replace(table, filled);
        table = filled;
    }

    private ListTable<T> table(ListChoice kept, List<T> rows) {
        // What can be done with none of the rows needs no column.
        List<ListColumn<T>> shown = kept.of(columns).stream()
                .filter(column -> !column.isVerb() || rows.stream().anyMatch(row -> column.text(row) != null))
                .toList();
        return new ListTable<>(shown, rows).sorted(order, this::sort);
    }

    private Component nothing() {
        return isAsked()
                ? new EmptyState(say("uikit.list.no-match"), new Anchor(address.path(), say("uikit.list.ask-all")))
                : new EmptyState(say(empty), nextSteps);
    }

    private PageLinks pages(Slice<T> slice) {
        String next = slice.next();
        return new PageLinks(
                address.get(after).isPresent() ? question() : null, next == null ? null : address.with(after, next));
    }

    private boolean isOffered(Order wanted) {
        return columns.stream().anyMatch(column -> column.isSortable() && wanted.isBy(column.key()));
    }

    /** Without the page: what is asked for, and in which order. */
    private Address question() {
        return address.with(after, null);
    }

    /** What the count depends on; a page of several lists asks for each under its name. */
    private Address counted() {
        return new Address(part + address.path(), question().with(sort, null).parameters());
    }

    /** Another question begins at its first page. */
    private void narrow(String parameter, @Nullable String value) {
        go(question().with(parameter, value));
    }

    private void sort(Order wanted) {
        go(question().with(sort, wanted));
    }

    /** A kept filter may be older than the list, or name what the person no longer sees: such parts ask for nothing. */
    private void apply(Address kept) {
        Address wanted = Address.of(address.path());
        for (ListFilter<?> filter : filters) {
            String value = kept.get(filter.parameter()).filter(filter::knows).orElse(null);
            wanted = wanted.with(filter.parameter(), value);
        }
        go(wanted.with(
                sort, kept.get(sort).map(Order::parse).filter(this::isOffered).orElse(null)));
    }

    private static void go(Address to) {
        to.go(Objects.requireNonNull(UI.getCurrent()));
    }
}
