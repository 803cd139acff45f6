package cn.qudao.reportshelf.domain;

import cn.qudao.reporting.RunWatch.Way;
import java.time.Instant;

/**
 * A past run.
 *
 * @param done whether it came to its end
 */
public record RunRow(
        long id,
        String person,
        Question question,
        Way way,
        String format,
        Instant startedAt,
        long tookMillis,
        long rows,
        boolean done) {}
