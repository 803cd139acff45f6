package cn.qudao.reportshelf.domain;

import org.jspecify.annotations.Nullable;

/**
 * A saved setting as its reader sees it.
 *
 * @param own else somebody else has shared it
 * @param sharedRole with whom it is shared; null for nobody
 * @param sharedBy who has; null where it is the own
 */
public record SavedRow(
        long id,
        String name,
        Question question,
        boolean own,
        @Nullable String sharedRole,
        @Nullable String sharedBy,
        boolean favourite) {}
