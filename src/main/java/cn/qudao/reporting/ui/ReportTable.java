package cn.qudao.reporting.ui;

import cn.qudao.kernel.Order;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.Heading;
import cn.qudao.reporting.ReportDefinition.Grain;
import cn.qudao.reporting.ReportRow;
import cn.qudao.reporting.ReportRowVerb;
import cn.qudao.reporting.domain.Line;
import cn.qudao.reporting.domain.ReportRun;
import cn.qudao.reporting.domain.ReportWords;
import cn.qudao.uikit.ListColumn;
import cn.qudao.uikit.ListTable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.ValueProvider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The lines, each number a link to what it counts. Sorting is done where all lines are, so it is part of the address. */
final class ReportTable {

    /** So many stand on a card before it is opened. */
    private static final int KEY_FIGURES = 4;

    private final ReportRun run;
    private final @Nullable Line total;
    private final Addresses addresses;
    private final ReportWords words;
    private final List<ReportRowVerb> verbs;

    private ReportTable(Shown shown, Addresses addresses, ReportWords words, List<ReportRowVerb> verbs) {
        this.verbs =
                verbs.stream().filter(verb -> verb.isFor(shown.run().request())).toList();
        this.run = shown.run();
        this.total = shown.total();
        this.addresses = addresses;
        this.words = words;
    }

    /** @param again reads the same once more, for a window that is drawn anew: nobody keeps the lines meanwhile */
    static ListTable<Line> of(
            Shown shown,
            Addresses addresses,
            Order order,
            ReportWords words,
            List<ReportRowVerb> verbs,
            Supplier<Shown> again) {
        AtomicReference<@Nullable Shown> first = new AtomicReference<>(shown);
        return new ListTable<>(new ReportTable(shown, addresses, words, verbs).columns(), () -> {
                    Shown known = first.getAndSet(null);
                    return (known == null ? again.get() : known).rows();
                })
                .sums(Line::isSum)
                .sorted(order, wanted -> addresses.here().with("sort", wanted).go(UI.getCurrent()));
    }

    private List<ListColumn<Line>> columns() {
        Locale language = run.language();
        List<ListColumn<Line>> columns = new ArrayList<>();
        columns.add(ListColumn.<Line>text("unit.name", words.rows(run.request()), line -> words.name(line, language))
                .leadsTo(addresses::line)
                .total(total == null ? null : words.text(language, "total")));
        if (run.request().report().grain() != Grain.RECORDS) {
            columns.add(ListColumn.<Line>text("unit.code", words.text(language, "code"), Line::code)
                    .further());
        }
        if (run.request().isGrouped()) {
            columns.add(ListColumn.text(
                    "unit.parent", words.text(language, "parent"), line -> line.isSum() ? null : line.group()));
        }
        List<Column> figures = run.columns();
        for (int i = 0; i < figures.size(); i++) {
            ListColumn<Line> figure = figure(figures.get(i));
            columns.add(i < KEY_FIGURES ? figure : figure.further());
        }
        verbs.forEach(verb -> columns.add(button(verb)));
        return columns;
    }

    private ListColumn<Line> button(ReportRowVerb verb) {
        return ListColumn.<Line>text(verb.title(), words.words(verb.title(), run.language()), line -> {
                    String label = line.isSum() ? null : verb.label(row(line));
                    return label == null ? null : words.words(label, run.language());
                })
                .opens(line -> verb.press(run.request(), row(line)));
    }

    private ReportRow row(Line line) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (Column column : run.request().columns()) {
            values.put(column.key(), line.values().get(run.position(column)));
        }
        return new ReportRow(line.code(), line.name(), line.level(), values);
    }

    private ListColumn<Line> figure(Column column) {
        int position = run.position(column);
        String title = words.title(run.request().report(), column, run.language());
        ValueProvider<Line, String> value = line -> value(column, line, position);
        ListColumn<Line> figure = switch (column.type()) {
            case COUNT, DECIMAL, MONEY, RATIO -> ListColumn.number(column.key(), title, value);
            case DATE, TIME -> ListColumn.time(column.key(), title, value);
            case TEXT, WORD, SEALED -> ListColumn.text(column.key(), title, value);
        };
        Heading heading = run.request().heading(column);
        String group = words.group(heading, run.language());
        figure.under(group, group == null ? title : words.title(heading, run.language()));
        if (total != null && column.total() != Column.Total.NONE) {
            figure.total(value(column, total, position), number(column, total, position));
        }
        boolean isRecord = run.request().report().grain() == Grain.RECORDS;
        if (isRecord && column.key().equals(Shown.TIME)) {
            return figure.leadsTo(addresses::record).sortable();
        }
        figure.leadsTo(line -> number(column, line, position));
        return isRecord ? figure : figure.sortable();
    }

    private @Nullable String number(Column column, Line line, int position) {
        return addresses.number(line, column, line.values().get(position));
    }

    private static String value(Column column, Line line, int position) {
        return ReportWords.value(column, line.values().get(position));
    }
}
