package cn.qudao.knowledge.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as lists and pages show it.
 *
 * @param published whether readers see it, whatever is done with its draft
 * @param live the number of the version that they see
 * @param due whether it should have been looked at again by now
 * @param reason why the draft was sent back, until it is submitted again
 * @param mustFrom from which version on its audience has to confirm it; null where it need not
 * @param mustBy the last day to do so
 */
public record ArticleRow(
        long id,
        SpaceRow space,
        String folder,
        String title,
        List<String> tags,
        ArticleState state,
        boolean published,
        @Nullable Integer live,
        @Nullable String owner,
        @Nullable LocalDate reviewOn,
        boolean due,
        @Nullable String submitter,
        @Nullable Instant submittedAt,
        @Nullable Instant publishedAt,
        @Nullable String reason,
        @Nullable Integer mustFrom,
        @Nullable LocalDate mustBy) {}
