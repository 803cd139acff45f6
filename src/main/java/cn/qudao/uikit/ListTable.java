package cn.qudao.uikit;

import cn.qudao.kernel.Order;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import java.util.function.Consumer;

/** The rows of one page; a press on a heading asks for another order, and sorts nothing by itself. */
final class ListTable {

    private static final int ROWS_WITHOUT_SCROLLING = 15;

    private ListTable() {}

    static <T> ListGrid<T> of(List<ListColumn<T>> columns, List<T> rows, Order order, Consumer<Order> sort) {
        ListGrid<T> grid = new ListGrid<>();
        grid.setMultiSort(false);
        columns.forEach(column -> column.addTo(grid));
        for (int i = 0; i < columns.size(); i++) {
            if (order.isBy(columns.get(i).key())) {
                grid.sort(List.of(new GridSortOrder<>(
                        grid.getColumns().get(i),
                        order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
            }
        }
        grid.addSortListener(event -> {
            if (event.isFromClient()) {
                sort.accept(orderOf(grid, columns, event.getSortOrder()));
            }
        });
        grid.setAllRowsVisible(rows.size() <= ROWS_WITHOUT_SCROLLING);
        grid.setItems(rows);
        return grid;
    }

    private static <T> Order orderOf(ListGrid<T> grid, List<ListColumn<T>> columns, List<GridSortOrder<T>> wanted) {
        if (wanted.isEmpty()) {
            return Order.OWN;
        }
        GridSortOrder<T> first = wanted.getFirst();
        return new Order(
                columns.get(grid.getColumns().indexOf(first.getSorted())).key(),
                first.getDirection() == SortDirection.DESCENDING);
    }
}
