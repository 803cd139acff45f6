package cn.qudao.org.ui;

import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.AbstractBackEndHierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import java.util.List;
import java.util.stream.Stream;

/** The post's part of the province; each unit's children are read when it is opened. */
class UnitTree extends TreeGrid<UnitRow> {

    UnitTree(Units units) {
        addClassName("qd-list");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_NO_ROW_BORDERS);
        setSelectionMode(SelectionMode.NONE);
        addComponentHierarchyColumn(this::cell).setHeader(getTranslation("org.unit"));
        setDataProvider(new Below(units));
    }

    /** Opens all above the unit, so that it shows. */
    void reveal(List<UnitRow> path) {
        expand(path);
    }

    private Span cell(UnitRow row) {
        Span level = new Span(getTranslation("org.level." + row.level()) + " · " + row.code());
        level.addClassName("qd-soft");
        Span cell = new Span(new Anchor("organisation/" + row.code(), row.name()), level);
        cell.addClassName("qd-tree-cell");
        if (!row.active()) {
            cell.add(new StoppedBadge());
        }
        return cell;
    }

    private static final class Below extends AbstractBackEndHierarchicalDataProvider<UnitRow, Void> {

        private final transient Units units;

        Below(Units units) {
            this.units = units;
        }

        @Override
        public int getChildCount(HierarchicalQuery<UnitRow, Void> query) {
            UnitRow parent = query.getParent();
            return parent == null ? 1 : units.countChildren(parent.id());
        }

        @Override
        protected Stream<UnitRow> fetchChildrenFromBackEnd(HierarchicalQuery<UnitRow, Void> query) {
            UnitRow parent = query.getParent();
            return parent == null
                    ? Stream.of(units.root()).skip(query.getOffset()).limit(query.getLimit())
                    : units.children(parent.id(), query.getOffset(), query.getLimit());
        }

        @Override
        public boolean hasChildren(UnitRow row) {
            return row.hasChildren();
        }

        @Override
        public Object getId(UnitRow row) {
            return row.id();
        }
    }
}
