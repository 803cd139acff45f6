package cn.qudao.uikit;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;

/** Which columns are shown, and so stand in the files. The first names the row and stays. */
final class ColumnMenu<T> {

    private final ListChoice choice;
    private final List<ListColumn<T>> columns;
    private final Runnable changed;

    ColumnMenu(ListChoice choice, List<ListColumn<T>> columns, Runnable changed) {
        this.choice = choice;
        this.columns = columns.stream().filter(column -> !column.isVerb()).toList();
        this.changed = changed;
    }

    MenuBar menu() {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        MenuItem root = bar.addItem(bar.getTranslation("uikit.list.columns"));
        for (ListColumn<T> column : columns.subList(1, columns.size())) {
            MenuItem item = root.getSubMenu().addItem(column.title(), event -> toggle(column));
            item.setCheckable(true);
            item.setChecked(choice.isChosen(column));
        }
        root.getSubMenu().addSeparator();
        root.getSubMenu().addItem(bar.getTranslation("uikit.list.columns.own"), event -> choose(List.of()));
        return bar;
    }

    private void toggle(ListColumn<T> toggled) {
        choose(columns.stream()
                .filter(column -> column == columns.getFirst() || choice.isChosen(column) != (column == toggled))
                .map(ListColumn::key)
                .toList());
    }

    private void choose(List<String> keys) {
        choice.choose(keys);
        changed.run();
    }
}
