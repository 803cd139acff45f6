package cn.qudao.forum.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A topic as lists show it.
 *
 * @param activeAt when its last post was published
 * @param unread how many posts are new to the person; null where it was never opened
 */
public record TopicRow(
        long id,
        BoardRow board,
        String title,
        @Nullable String author,
        PostState state,
        boolean pinned,
        boolean locked,
        boolean solved,
        int replies,
        Instant activeAt,
        @Nullable Integer unread,
        boolean bookmarked,
        boolean subscribed) {}
