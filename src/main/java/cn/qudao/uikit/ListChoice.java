package cn.qudao.uikit;

import java.util.List;
import java.util.Map;

/** What the person has chosen for one list; read once for as long as the list stands open. */
final class ListChoice {

    private final String list;
    private final ListMemory memory;
    private ListMemory.Kept kept;

    ListChoice(String list, ListMemory memory) {
        this.list = list;
        this.memory = memory;
        this.kept = memory.of(list);
    }

    /** The columns to show, in their own order. Keys of columns that there are no more are left out. */
    <T> List<ListColumn<T>> of(List<ListColumn<T>> columns) {
        return columns.stream()
                .filter(column -> column == columns.getFirst() || column.isVerb() || isChosen(column))
                .toList();
    }

    /** What stands in files: the columns to show, without those that only do something. */
    <T> List<ListColumn<T>> exported(List<ListColumn<T>> columns) {
        return of(columns).stream().filter(column -> !column.isVerb()).toList();
    }

    boolean isChosen(ListColumn<?> column) {
        return kept.columns().isEmpty() ? !column.isHidden() : kept.columns().contains(column.key());
    }

    void choose(List<String> columns) {
        change(() -> memory.keepColumns(list, columns));
    }

    Map<String, String> filters() {
        return kept.filters();
    }

    void keep(String name, String question) {
        change(() -> memory.keepFilter(list, name, question));
    }

    void rename(String name, String newName) {
        change(() -> memory.renameFilter(list, name, newName));
    }

    void drop(String name) {
        change(() -> memory.dropFilter(list, name));
    }

    private void change(Runnable change) {
        change.run();
        kept = memory.of(list);
    }
}
