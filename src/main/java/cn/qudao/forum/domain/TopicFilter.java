package cn.qudao.forum.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks for.
 *
 * @param words in the title; empty for any
 * @param part null for all that readers see
 */
public record TopicFilter(
        @Nullable Long board, String words, @Nullable Part part) {

    /** Named in the bundles as {@code forum.part.<name>}. */
    public enum Part {
        BOOKMARKED,
        /** Written by the person, also what others do not see. */
        OWN,
        /** Not before readers; for moderators. */
        WITHHELD
    }

    List<PostState> states() {
        return switch (part) {
            case null -> List.of(PostState.PUBLISHED);
            case BOOKMARKED -> List.of(PostState.PUBLISHED);
            case OWN -> List.of(PostState.PUBLISHED, PostState.WAITING, PostState.REFUSED, PostState.HIDDEN);
            case WITHHELD -> List.of(PostState.HIDDEN, PostState.DELETED, PostState.REFUSED);
        };
    }

    boolean own() {
        return part == Part.OWN;
    }

    boolean bookmarked() {
        return part == Part.BOOKMARKED;
    }
}
