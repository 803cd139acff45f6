package cn.qudao.uikit;

import cn.qudao.kernel.Order;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.DomEvent;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One page of rows as a plain table: it is there with the page that it belongs to, prints, and becomes cards on a phone by
 * style alone. The buttons in it tell by their value what was pressed: a heading, or a row and a column. The text goes to
 * the browser and is not kept; a window that is drawn anew gets it anew.
 */
@Tag(Tag.DIV)
public final class ListTable<T> extends Component {

    private static final String HEADING = "sort";
    private static final String ROW_HEADING_END = "</th>";
    private static final String BUTTON = "event.target.closest('button')";
    private static final String PRESSED = BUTTON + "?.value";
    private static final String REDRAW = """
            const at = [...this.querySelectorAll('a, button')].indexOf(document.activeElement);
            this.innerHTML = $0;
            if (at >= 0) [...this.querySelectorAll('a, button')][at]?.focus()""";

    private final List<ListColumn<T>> columns;
    private final transient Supplier<List<T>> rows;
    private Order order = Order.OWN;
    private transient Consumer<Order> sort = wanted -> {};
    private transient Predicate<T> sums = row -> false;
    private int drawn;

    public ListTable(List<ListColumn<T>> columns, List<T> rows) {
        this(columns, () -> rows);
    }

    /**
     * With rows that are read each time that they are drawn, so that nobody keeps them.
     *
     * @param rows the same each time, where one can be pressed
     */
    public ListTable(List<ListColumn<T>> columns, Supplier<List<T>> rows) {
        this.columns = List.copyOf(columns);
        this.rows = rows;
        getElement().getClassList().add("qd-table");
        getElement()
                .addEventListener("click", this::pressed)
                .setFilter(BUTTON + " != null")
                .addEventData(PRESSED);
    }

    /** @param wanted is told by what to order when a heading is pressed */
    public ListTable<T> sorted(Order by, Consumer<Order> wanted) {
        this.order = by;
        this.sort = wanted;
        return this;
    }

    /** Rows that add up others stand out. */
    public ListTable<T> sums(Predicate<T> isSum) {
        this.sums = isSum;
        return this;
    }

    public List<ListColumn<T>> columns() {
        return columns;
    }

    public List<T> rows() {
        return rows.get();
    }

    /** In the same answer as the page, and again where Vaadin draws the window anew. */
    @Override
    protected void onAttach(AttachEvent event) {
        String html = html();
        drawn = html.hashCode();
        getElement().executeJs("this.innerHTML = $0", html);
    }

    /** Draws the rows as they are now, if that is another picture; who has come to a link by the keyboard stays there. */
    public void refresh() {
        String html = html();
        if (isAttached() && html.hashCode() != drawn) {
            drawn = html.hashCode();
            getElement().executeJs(REDRAW, html);
        }
    }

    /** What the browser gets. */
    public String html() {
        List<T> all = rows();
        StringBuilder html = new StringBuilder(256 + all.size() * columns.size() * 64);
        html.append("<table><thead>");
        headings(html);
        html.append("</thead><tbody>");
        String more = more();
        for (int i = 0; i < all.size(); i++) {
            row(html, all.get(i), i, more);
        }
        html.append("</tbody>");
        if (columns.stream().anyMatch(ListColumn::hasTotal)) {
            html.append("<tfoot><tr>");
            columns.forEach(column -> html.append(column.footing(column == columns.getFirst())));
            html.append("</tr></tfoot>");
        }
        return html.append("</table>").toString();
    }

    /** In two rows where columns share a heading; a column without one stands beside both. */
    private void headings(StringBuilder html) {
        List<ListColumn<T>> below =
                columns.stream().filter(column -> column.group() != null).toList();
        html.append("<tr>");
        String last = null;
        for (int i = 0; i < columns.size(); i++) {
            String group = columns.get(i).group();
            if (group == null) {
                heading(html, columns.get(i), below.isEmpty() ? 1 : 2);
            } else if (!group.equals(last)) {
                html.append("<th scope=\"colgroup\" class=\"qd-column-group\" colspan=\"")
                        .append(width(i, group))
                        .append("\">")
                        .append(Html.escaped(group))
                        .append("</th>");
            }
            last = group;
        }
        html.append("</tr>");
        if (!below.isEmpty()) {
            html.append("<tr>");
            below.forEach(column -> heading(html, column, 2));
            html.append("</tr>");
        }
    }

    private int width(int from, String group) {
        int end = from;
        while (end < columns.size() && group.equals(columns.get(end).group())) {
            end++;
        }
        return end - from;
    }

    private void heading(StringBuilder html, ListColumn<T> column, int rows) {
        html.append(column.heading(order, rows, HEADING + ' ' + column.key()));
    }

    private void row(StringBuilder html, T row, int number, String more) {
        html.append(sums.test(row) ? "<tr class=\"qd-sum\">" : "<tr>");
        for (ListColumn<T> column : columns) {
            boolean first = column == columns.getFirst();
            String cell = column.cell(row, first, number + " " + column.key());
            if (first && !more.isEmpty()) {
                html.append(cell, 0, cell.length() - ROW_HEADING_END.length())
                        .append(more)
                        .append(ROW_HEADING_END);
            } else {
                html.append(cell);
            }
        }
        html.append("</tr>");
    }

    /** Opens the rest of a card, where there is a rest; a table shows it anyway. */
    private String more() {
        return columns.stream().anyMatch(ListColumn::isFurther)
                ? "<input type=\"checkbox\" class=\"qd-more\" aria-label=\""
                        + Html.escaped(getTranslation("uikit.list.more")) + "\">"
                : "";
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
            column.press(rows().get(Integer.parseInt(what[0])));
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
