package cn.qudao.search;

import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * An entity whose changes are told to the search by themselves, whatever service makes them. What is written without
 * entities says so to {@link SearchChanges}.
 *
 * @param row what is told of a row
 * @param properties only a change of one of these matters; empty for all
 */
public record Watched<E>(Class<E> entity, Function<E, ChangedRow> row, Set<String> properties) {

    /** Rows by their own name. */
    public static <E> Watched<E> of(Class<E> entity, ToLongFunction<E> id, String... properties) {
        String name = entity.getSimpleName();
        return new Watched<>(entity, row -> new ChangedRow(name, id.applyAsLong(row)), Set.of(properties));
    }
}
