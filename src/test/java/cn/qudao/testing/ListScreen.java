package cn.qudao.testing;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.uikit.Downloads;
import cn.qudao.uikit.ListColumn;
import cn.qudao.uikit.ListTable;
import cn.qudao.uikit.MenuButton;
import com.vaadin.flow.component.html.NativeButton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A list as a person sees and uses it, whatever its rows. */
public final class ListScreen {

    private ListScreen() {}

    public static List<String> titles() {
        return ((ListTable<?>) _get(ListTable.class))
                .columns().stream().map(ListColumn::title).toList();
    }

    public static int rows() {
        return _find(ListTable.class).stream()
                .mapToInt(table -> table.rows().size())
                .sum();
    }

    /** What a menu offers; the first of several of that name. */
    public static List<String> offers(String menu) {
        return entries(menu(menu)).stream().map(NativeButton::getText).toList();
    }

    public static void choose(String menu, String entry) {
        choose(menu(menu), entry);
    }

    public static void choose(MenuButton menu, String entry) {
        _click(entries(menu).stream()
                .filter(each -> each.getText().equals(entry))
                .findFirst()
                .orElseThrow());
    }

    private static MenuButton menu(String text) {
        return _find(MenuButton.class, spec -> spec.withText(text)).getFirst();
    }

    private static List<NativeButton> entries(MenuButton pressed) {
        _click(pressed);
        return pressed.entries();
    }

    /** Presses what a column offers in a row, counted from 0. */
    public static void press(String title, int row) {
        press(row + " " + key(title));
    }

    /** Presses a heading. */
    public static void sort(String title) {
        press("sort " + key(title));
    }

    private static String key(String title) {
        return ((ListTable<?>) _get(ListTable.class))
                .columns().stream()
                        .filter(column -> column.title().equals(title))
                        .findFirst()
                        .orElseThrow()
                        .key();
    }

    private static void press(String button) {
        ListTable<?> table = _get(ListTable.class);
        assertThat(table.html()).contains("value=\"" + button + '"');
        ObjectNode data = new JsonMapper().createObjectNode();
        data.put("event.target.closest('button') != null", true);
        data.put("event.target.closest('button')?.value", button);
        _fireDomEvent(table, "click", data);
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
