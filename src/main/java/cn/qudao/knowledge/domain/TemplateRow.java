package cn.qudao.knowledge.domain;

import org.jspecify.annotations.Nullable;

/**
 * A template as lists and choices show it.
 *
 * @param space null for all
 * @param kept whether the person may change it
 */
public record TemplateRow(long id, String name, @Nullable SpaceRow space, boolean kept) {

    /** Whether an article of the space may begin with it. */
    public boolean isFor(long wanted) {
        return space == null || space.id() == wanted;
    }
}
