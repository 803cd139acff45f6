package cn.qudao.reportshelf.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file in the background as the person sees it who asked for it.
 *
 * @param rows written so far
 * @param problem the sentence that says why it failed, as a key of the bundles
 */
public record ExportRow(
        long id,
        String title,
        Question question,
        String format,
        ExportState state,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        long rows,
        @Nullable Long bytes,
        String fileName,
        @Nullable String problem) {}
