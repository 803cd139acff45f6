package cn.qudao.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages a list by its key: each press shows the rows after the last one, however long the list is. */
class MoreButton<T> extends Button {

    static final int PAGE = 100;

    private final Grid<T> grid;
    private final transient Function<@Nullable T, List<T>> next;
    private final transient List<T> shown = new ArrayList<>();

    /** @param next the page after the row given, of {@link #PAGE} rows or fewer; null for the first */
    MoreButton(Grid<T> grid, Function<@Nullable T, List<T>> next) {
        super();
        setText(getTranslation("access.more"));
        addClassName("access-more");
        this.grid = grid;
        this.next = next;
        addClickListener(e -> more());
    }

    void restart() {
        shown.clear();
        more();
    }

    private void more() {
        List<T> page = next.apply(shown.isEmpty() ? null : shown.getLast());
        shown.addAll(page);
        grid.setItems(List.copyOf(shown));
        setVisible(page.size() == PAGE);
    }
}
