package cn.qudao.uikit;

import cn.qudao.kernel.Order;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.DomEvent;
import java.util.List;
import java.util.function.Consumer;

/**
 * One page of rows as a plain table: it is there with the page that it belongs to, prints, and becomes cards on a phone by
 * style alone. The buttons in it tell by their value what was pressed: a heading, or a row and a column.
 */
@Tag(Tag.DIV)
public final class ListTable<T> extends Component {

    private static final String HEADING = "sort";
    private static final String BUTTON = "event.target.closest('button')";
    private static final String PRESSED = BUTTON + "?.value";

    private final List<ListColumn<T>> columns;
    private final transient List<T> rows;
    private final Order order;
    private final transient Consumer<Order> sort;

    ListTable(List<ListColumn<T>> columns, List<T> rows, Order order, Consumer<Order> sort) {
        this.columns = columns;
        this.rows = rows;
        this.order = order;
        this.sort = sort;
        getElement().getClassList().add("qd-table");
        getElement().setProperty("innerHTML", html());
        getElement()
                .addEventListener("click", this::pressed)
                .setFilter(BUTTON + " != null")
                .addEventData(PRESSED);
    }

    public List<ListColumn<T>> columns() {
        return columns;
    }

    public List<T> rows() {
        return rows;
    }

    private String html() {
        StringBuilder html = new StringBuilder(256 + rows.size() * columns.size() * 64);
        html.append("<table><thead><tr>");
        columns.forEach(column -> html.append(column.heading(order, HEADING + ' ' + column.key())));
        html.append("</tr></thead><tbody>");
        for (int i = 0; i < rows.size(); i++) {
            html.append("<tr>");
            for (int c = 0; c < columns.size(); c++) {
                ListColumn<T> column = columns.get(c);
                html.append(column.cell(rows.get(i), c == 0, i + " " + column.key()));
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    private void pressed(DomEvent event) {
        String[] what = event.getEventData().get(PRESSED).asString().split(" ", 2);
        ListColumn<T> column = columns.stream()
                .filter(each -> each.key().equals(what[1]))
                .findFirst()
                .orElseThrow();
        if (what[0].equals(HEADING)) {
            sort.accept(next(column));
        } else {
            column.press(rows.get(Integer.parseInt(what[0])));
        }
    }

    /** Up, down, and back to the list's own order. */
    private Order next(ListColumn<T> column) {
        if (!order.isBy(column.key())) {
            return new Order(column.key(), false);
        }
        return order.descending() ? Order.OWN : new Order(column.key(), true);
    }
}
