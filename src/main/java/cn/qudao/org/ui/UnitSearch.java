package cn.qudao.org.ui;

import cn.qudao.kernel.Level;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.UnitWhere;
import cn.qudao.org.Units;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.SearchSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Units of every level, clerks too, for the search box of the header. */
@Component
class UnitSearch implements SearchSource {

    private final Units units;

    UnitSearch(Units units) {
        this.units = units;
    }

    @Override
    public String title() {
        return "menu.organisation";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public List<Hit> find(String words, int limit) {
        List<UnitRow> found = units.search(words, EnumSet.allOf(Level.class), limit);
        Map<UnitId, String> wheres = UnitWhere.of(found, units);
        return found.stream()
                .map(row -> new Hit(
                        row.name(),
                        wheres.getOrDefault(row.id(), row.code()),
                        Address.of("organisation/" + row.code())))
                .toList();
    }
}
