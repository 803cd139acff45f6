package cn.qudao.uikit;

import cn.qudao.kernel.Order;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Stands in for the headings that sort, where cards have none. */
final class SortField extends Select<Order> {

    private SortField(List<Order> orders, Order shown, Consumer<Order> sort) {
        addClassName("qd-list-sort");
        setAriaLabel(getTranslation("uikit.list.sort"));
        setItems(orders);
        setValue(shown);
        addValueChangeListener(event -> sort.accept(event.getValue()));
    }

    /** Empty where nothing sorts. */
    static <T> Optional<SortField> of(List<ListColumn<T>> columns, Order shown, Consumer<Order> sort) {
        List<ListColumn<T>> sorting =
                columns.stream().filter(ListColumn::isSortable).toList();
        if (sorting.isEmpty()) {
            return Optional.empty();
        }
        List<Order> orders = Stream.concat(
                        Stream.of(Order.OWN),
                        sorting.stream()
                                .flatMap(column ->
                                        Stream.of(new Order(column.key(), false), new Order(column.key(), true))))
                .toList();
        SortField field = new SortField(orders, shown, sort);
        field.setItemLabelGenerator(order -> sorting.stream()
                .filter(column -> order.isBy(column.key()))
                .findFirst()
                .map(column -> column.title() + (order.descending() ? " ↓" : " ↑"))
                .orElseGet(() -> field.getTranslation("uikit.list.sort.own")));
        return Optional.of(field);
    }
}
