package cn.qudao.forum.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as pages show it.
 *
 * @param title of its topic
 * @param number within its topic; 0 before readers have seen it
 * @param opening whether the topic begins with it
 * @param own whether the person wrote it
 * @param html may stand on a page as it is
 * @param words the sensitive words that were found; empty for none
 * @param reason why readers do not see it
 * @param flags by how many, not looked at yet
 * @param flagged their reasons, where they are asked for
 */
public record PostRow(
        long id,
        long topic,
        String title,
        int number,
        boolean opening,
        @Nullable String author,
        boolean own,
        String text,
        String html,
        PostState state,
        Instant writtenAt,
        String words,
        @Nullable String reason,
        int flags,
        List<String> flagged,
        boolean solution) {}
