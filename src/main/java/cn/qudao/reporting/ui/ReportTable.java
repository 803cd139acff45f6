package cn.qudao.reporting.ui;

import cn.qudao.reporting.Column;
import cn.qudao.reporting.domain.Line;
import cn.qudao.reporting.domain.ReportRun;
import cn.qudao.reporting.domain.ReportWords;
import cn.qudao.uikit.ListGrid;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines, each number a link to what it counts. Sorting is done where all lines are, so it is part of the address. */
class ReportTable extends Composite<ListGrid<Line>> {

    private static final int ROWS_WITHOUT_SCROLLING = 40;

    private final ListGrid<Line> grid = new ListGrid<>();
    private final Map<Grid.Column<Line>, String> keys = new HashMap<>();

    ReportTable(Shown shown, Addresses addresses, Shown.@Nullable Sort sort, ReportWords words) {
        ReportRun run = shown.run();
        grid.addClassName("qd-report-table");
        grid.setMultiSort(false);
        grid.link(getTranslation("reporting.unit"), line -> words.name(line, run.language()), addresses::line)
                .setFooter(getTranslation("reporting.total"))
                .setFlexGrow(2);
        grid.text(getTranslation("reporting.code"), Line::code);
        if (run.request().isGrouped()) {
            grid.text(getTranslation("reporting.parent"), line -> line.isSum() ? "" : line.group());
        }
        for (Column column : run.columns()) {
            figure(shown, addresses, column, words);
        }
        grid.setItems(shown.rows());
        grid.setPartNameGenerator(line -> line.isSum() ? "sum" : null);
        grid.setAllRowsVisible(shown.rows().size() <= ROWS_WITHOUT_SCROLLING);
        preset(sort);
        grid.addSortListener(event -> {
            if (event.isFromClient()) {
                addresses.here().with("sort", sortOf(event.getSortOrder())).go(UI.getCurrent());
            }
        });
    }

    private void figure(Shown shown, Addresses addresses, Column column, ReportWords words) {
        ReportRun run = shown.run();
        int position = run.position(column);
        Grid.Column<Line> made = grid.link(
                words.title(run.request().report(), column, run.language()),
                line -> ReportWords.value(column, line.values().get(position)),
                line -> addresses.number(line, column, line.values().get(position)));
        made.setTextAlign(column.type().isNumber() ? ColumnTextAlign.END : ColumnTextAlign.START);
        made.setComparator((one, other) -> 0);
        keys.put(made, column.key());
        Line total = shown.total();
        if (total != null && column.total() != Column.Total.NONE) {
            made.setFooter(ReportWords.value(column, total.values().get(position)));
        }
    }

    @Override
    protected ListGrid<Line> initContent() {
        return grid;
    }

    private void preset(Shown.@Nullable Sort sort) {
        if (sort != null) {
            keys.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(sort.key()))
                    .findFirst()
                    .ifPresent(entry -> grid.sort(List.of(new GridSortOrder<>(
                            entry.getKey(), sort.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING))));
        }
    }

    private @Nullable String sortOf(List<GridSortOrder<Line>> order) {
        if (order.isEmpty()) {
            return null;
        }
        String key = keys.getOrDefault(order.getFirst().getSorted(), "");
        return new Shown.Sort(key, order.getFirst().getDirection() == SortDirection.DESCENDING).toString();
    }
}
