package cn.qudao.responsibility.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a work standard.
 *
 * @param publishedAt null for a draft
 */
public record StandardRow(
        String role,
        int number,
        String title,
        List<String> items,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy) {

    public boolean isDraft() {
        return publishedAt == null;
    }
}
