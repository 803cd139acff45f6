package cn.qudao.announcement.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The text message of an announcement as its page shows it.
 *
 * @param people it was for when it was asked for
 * @param under whether there are people yet to come
 * @param stopped by somebody, before all had it
 * @param refused by the contact policy
 */
public record TextRow(
        String text,
        int parts,
        int people,
        @Nullable String askedBy,
        Instant askedAt,
        boolean under,
        boolean stopped,
        int refused,
        TextFigures figures) {}
