package cn.qudao.reportshelf.domain;

import cn.qudao.reporting.RunWatch.Way;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A past run.
 *
 * @param unit the name of the unit that was asked for; null where that lies outside the scope by now
 * @param done whether it came to its end
 */
public record RunRow(
        long id,
        String person,
        Question question,
        @Nullable String unit,
        Way way,
        String format,
        Instant startedAt,
        long tookMillis,
        long rows,
        boolean done) {}
