package cn.qudao.knowledge.domain;

import org.jspecify.annotations.Nullable;

/**
 * What who keeps articles asks for.
 *
 * @param words in the title; empty for any
 * @param state null for all that are not archived
 */
public record ArticleFilter(
        @Nullable Long space, String words, @Nullable ArticleState state) {

    public static final ArticleFilter ALL = new ArticleFilter(null, "", null);

    @Nullable
    Stage stage() {
        if (state == null) {
            return null;
        }
        return switch (state) {
            case DRAFT -> Stage.DRAFT;
            case REVIEW -> Stage.REVIEW;
            case PUBLISHED, DUE -> Stage.SETTLED;
            case ARCHIVED -> null;
        };
    }

    boolean archived() {
        return state == ArticleState.ARCHIVED;
    }
}
