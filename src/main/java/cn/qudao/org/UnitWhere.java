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

    /** One query, however many units. */
    public static Map<UnitId, String> of(Collection<UnitRow> rows, Units units) {
        List<Place> above =
                rows.stream().flatMap(row -> above(row.place())).distinct().toList();
        Map<Long, UnitRow> names = units.at(above);
        Map<UnitId, String> wheres = new HashMap<>();
        for (UnitRow row : rows) {
            Stream<String> path = above(row.place())
                    .map(place -> names.get(place.key()))
                    .filter(Objects::nonNull)
                    .map(UnitRow::name);
            wheres.put(row.id(), Stream.concat(path, Stream.of(row.code())).collect(Collectors.joining(" / ")));
        }
        return wheres;
    }

    /** From the region down to the parent: the province goes without saying. */
    private static Stream<Place> above(Place place) {
        return Arrays.stream(Level.values())
                .filter(level -> level != Level.PROVINCE && level.isAbove(place.level()))
                .map(place::at);
    }
}
