package cn.qudao.uikit;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which columns are shown, and so stand in the files. The first names the row and stays. */
final class ColumnMenu<T> {

    private final ListChoice choice;
    private final List<ListColumn<T>> columns;
    private final Runnable changed;
    private final Map<ListColumn<T>, MenuItem> items = new LinkedHashMap<>();

    ColumnMenu(ListChoice choice, List<ListColumn<T>> columns, Runnable changed) {
        this.choice = choice;
        this.columns = columns.stream().filter(column -> !column.isVerb()).toList();
        this.changed = changed;
    }

    /** Stays open, for whoever chooses one column often chooses another. */
    MenuBar menu() {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        SubMenu menu = bar.addItem(bar.getTranslation("uikit.list.columns")).getSubMenu();
        for (ListColumn<T> column : columns.subList(1, columns.size())) {
            MenuItem item = menu.addItem(column.title(), event -> toggle(column));
            item.setCheckable(true);
            item.setKeepOpen(true);
            items.put(column, item);
        }
        menu.addSeparator();
        menu.addItem(bar.getTranslation("uikit.list.columns.own"), event -> choose(List.of()));
        check();
        return bar;
    }

    private void check() {
        items.forEach((column, item) -> item.setChecked(choice.isChosen(column)));
    }

    private void toggle(ListColumn<T> toggled) {
        choose(columns.stream()
                .filter(column -> column == columns.getFirst() || choice.isChosen(column) != (column == toggled))
                .map(ListColumn::key)
                .toList());
    }

    private void choose(List<String> keys) {
        choice.choose(keys);
        check();
        changed.run();
    }
}
