package cn.qudao.reporting.domain;

import cn.qudao.kernel.Level;
import org.jspecify.annotations.Nullable;

/**
 * A unit with what the query found for it, as read.
 *
 * @param level null for a record, which is no unit
 * @param present whether the query gave anything for it
 */
record UnitFigures(
        long key,
        @Nullable Level level,
        String code,
        String name,
        boolean present,
        @Nullable Object[] values) {}
