package cn.qudao.uikit;

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

    void fill(MenuButton menu) {
        for (ListColumn<T> column : columns.subList(1, columns.size())) {
            menu.addChoice(column.title(), choice.isChosen(column), () -> toggle(column));
        }
        menu.addDivider();
        menu.add(menu.getTranslation("uikit.list.columns.own"), () -> choose(List.of()));
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
