package cn.qudao.forum.domain;

import cn.qudao.markdown.Difference;
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
 * @param editedAt when readers saw another text for the last time; null where it is as it was written
 * @param pollUntil until when its readers are asked something; null where they are not
 * @param pending whether a later text waits for a moderator
 * @param changes from what readers see, in that later text, for who looks at it
 * @param words the sensitive words that were found; empty for none
 * @param reason why readers do not see it
 * @param flags by how many, not looked at yet
 * @param reactions of the kinds that somebody has shown
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
        @Nullable Instant editedAt,
        @Nullable Instant pollUntil,
        boolean pending,
        List<Difference.Line> changes,
        String words,
        @Nullable String reason,
        int flags,
        List<String> flagged,
        boolean solution,
        List<ReactionRow> reactions) {}
