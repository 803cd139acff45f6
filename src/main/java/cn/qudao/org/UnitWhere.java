package cn.qudao.org;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in one line where units lie: the names above each, as far as the post sees them, and its code. */
public final class UnitWhere {

    private UnitWhere() {}

    /** What stands at a place, and by which code people know it. */
    public record Standing(Place place, String code) {}

    /** One query, however many units. */
    public static Map<UnitId, String> of(Collection<UnitRow> rows, Units units) {
        List<UnitRow> all = List.copyOf(rows);
        List<String> lines = of(
                all.stream().map(row -> new Standing(row.place(), row.code())).toList(), units);
        Map<UnitId, String> wheres = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            wheres.put(all.get(i).id(), lines.get(i));
        }
        return wheres;
    }

    /** One line for each, in one query. */
    public static List<String> of(List<Standing> all, Units units) {
        Map<Long, UnitRow> names = units.at(
                all.stream().flatMap(each -> above(each.place)).distinct().toList());
        return all.stream()
                .map(each -> Stream.concat(
                                above(each.place)
                                        .map(place -> names.get(place.key()))
                                        .filter(Objects::nonNull)
                                        .map(UnitRow::name),
                                Stream.of(each.code))
                        .collect(Collectors.joining(" / ")))
                .toList();
    }

    /** From the region down to the parent: the province goes without saying. */
    private static Stream<Place> above(Place place) {
        return Arrays.stream(Level.values())
                .filter(level -> level != Level.PROVINCE && level.isAbove(place.level()))
                .map(place::at);
    }
}
