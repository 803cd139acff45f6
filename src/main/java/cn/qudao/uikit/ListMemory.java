package cn.qudao.uikit;

import java.util.List;
import java.util.Map;

/** What the person at work keeps of the lists; {@code access} keeps it with the account. */
public interface ListMemory {

    Kept of(String list);

    /** @param columns by their keys; none for the list's own choice */
    void keepColumns(String list, List<String> columns);

    /** Under a name that is taken it takes the place of what was there. */
    void keepFilter(String list, String name, String question);

    void renameFilter(String list, String name, String newName);

    void dropFilter(String list, String name);

    /**
     * @param columns those that are shown; empty where the person has chosen none
     * @param filters by name, each with what its address asks for
     */
    record Kept(List<String> columns, Map<String, String> filters) {}
}
