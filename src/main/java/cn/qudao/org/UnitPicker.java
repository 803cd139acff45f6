package cn.qudao.org;

import cn.qudao.kernel.Level;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Picks a unit of the post's part by characters, pinyin, initials or code. Each hit shows where it lies, since names
 * repeat from region to region. Before anything is typed it offers the post's own unit and those directly below.
 */
public class UnitPicker extends ComboBox<UnitRow> {

    private static final int HITS = 50;

    private final transient Units units;
    private final Set<Level> levels;
    private final transient Map<UnitId, String> wheres = new HashMap<>();

    public UnitPicker(Units units, String label) {
        this(units, label, EnumSet.allOf(Level.class));
    }

    /** @param levels what may be picked */
    public UnitPicker(Units units, String label, Collection<Level> levels) {
        super(label);
        this.units = units;
        this.levels = EnumSet.copyOf(levels);
        addClassName("qd-unit-picker");
        setClearButtonVisible(true);
        setItemLabelGenerator(UnitRow::name);
        setRenderer(LitRenderer.<UnitRow>of(
                        "<div class='qd-hit'><span>${item.name}</span>" + "<small>${item.where}</small></div>")
                .withProperty("name", UnitRow::name)
                .withProperty("where", row -> wheres.getOrDefault(row.id(), row.code())));
        setItems(this::hits);
    }

    private Stream<UnitRow> hits(Query<UnitRow, String> query) {
        String words = query.getFilter().orElse("");
        List<UnitRow> hits = words.isBlank() ? first() : units.search(words, levels, HITS);
        List<UnitRow> page =
                hits.stream().skip(query.getOffset()).limit(query.getLimit()).toList();
        wheres.putAll(UnitWhere.of(page, units));
        return page.stream();
    }

    private List<UnitRow> first() {
        UnitRow root = units.root();
        return Stream.concat(Stream.of(root), units.children(root.id(), 0, HITS))
                .filter(row -> levels.contains(row.level()))
                .toList();
    }
}
