package cn.qudao.reporting.domain;

import cn.qudao.kernel.Level;
import org.jspecify.annotations.Nullable;

/**
 * A row as read: most often a unit with what the query found for it.
 *
 * @param key of the unit's place, by which rows are in order; 0 where they are not in the order of places
 * @param level null where a row is no unit
 * @param present whether the query gave anything for it
 */
record UnitFigures(
        long key,
        @Nullable Level level,
        String code,
        String name,
        boolean present,
        @Nullable Object[] values) {}
