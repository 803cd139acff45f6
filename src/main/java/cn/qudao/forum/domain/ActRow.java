package cn.qudao.forum.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was done with a post or a topic.
 *
 * @param number of the post; 0 where readers had not seen it
 */
public record ActRow(
        ActKind kind, int number, String reason, @Nullable String moderator, Instant at) {}
