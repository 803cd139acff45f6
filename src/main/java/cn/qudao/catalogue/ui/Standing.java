package cn.qudao.catalogue.ui;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Whether what holds from a day on has begun, and what has followed. Named in the bundles as {@code catalogue.standing.<NAME>}. */
enum Standing {
    CURRENT,
    PLANNED,
    PAST;

    /**
     * @param entries the latest first
     * @param key of what only one entry holds for at a time
     */
    static <T, K> Map<T, Standing> of(
            List<T> entries, Function<T, K> key, Function<T, LocalDate> since, LocalDate today) {
        Set<K> begun = new HashSet<>();
        Map<T, Standing> standings = new LinkedHashMap<>();
        for (T entry : entries) {
            if (since.apply(entry).isAfter(today)) {
                standings.put(entry, PLANNED);
            } else {
                standings.put(entry, begun.add(key.apply(entry)) ? CURRENT : PAST);
            }
        }
        return standings;
    }
}
