package cn.qudao.testing;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import cn.qudao.uikit.Downloads;
import cn.qudao.uikit.ListGrid;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.menubar.MenuBar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.test.util.ReflectionTestUtils;

/** A list as a person sees and uses it, whatever its rows. */
public final class ListScreen {

    private ListScreen() {}

    public static List<String> titles() {
        return _get(ListGrid.class).getColumns().stream()
                .map(column -> ((Grid.Column<?>) column).getHeaderText())
                .map(String::valueOf)
                .toList();
    }

    public static int rows() {
        return _find(ListGrid.class).stream()
                .mapToInt(grid -> grid.getListDataView().getItemCount())
                .sum();
    }

    /** What a menu above the list offers. */
    public static List<String> offers(String menu) {
        return items(menu).stream().map(MenuItem::getText).toList();
    }

    public static void choose(String menu, String entry) {
        MenuItem item = items(menu).stream()
                .filter(each -> each.getText().equals(entry))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    private static List<MenuItem> items(String menu) {
        return _find(MenuBar.class).stream()
                .flatMap(bar -> bar.getItems().stream())
                .filter(root -> root.getText().equals(menu))
                .findFirst()
                .orElseThrow()
                .getSubMenu()
                .getItems();
    }

    /** Presses what a column offers in a row, counted from 0. */
    @SuppressWarnings("unchecked")
    public static void press(String title, int row) {
        ListGrid<Object> grid = _get(ListGrid.class);
        Grid.Column<Object> column = grid.getColumns().stream()
                .filter(each -> title.equals(each.getHeaderText()))
                .findFirst()
                .orElseThrow();
        // Only a browser calls what is within a row.
        Map<String, BiConsumer<Object, @Nullable Object>> called = (Map<String, BiConsumer<Object, @Nullable Object>>)
                ReflectionTestUtils.getField(column.getRenderer(), "clientCallables");
        Objects.requireNonNull(called)
                .values()
                .iterator()
                .next()
                .accept(grid.getListDataView().getItem(row), null);
    }

    /** The lines of the file that the list can be taken along as. */
    public static List<String> csv() {
        return new String(file("csv"), StandardCharsets.UTF_8)
                .substring(1)
                .lines()
                .toList();
    }

    public static byte[] file(String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            _get(Downloads.class).content().write(format, out, rows -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
