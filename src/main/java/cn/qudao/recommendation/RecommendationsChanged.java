package cn.qudao.recommendation;

import java.time.LocalDate;
import java.util.List;

/** Recommendations were written, or came to their result, one by one; told in their own transaction. */
public record RecommendationsChanged(List<Change> changes) {

    /**
     * @param settled whether the record was there before and was pending
     * @param result as it is now
     */
    public record Change(RecommendationId id, LocalDate businessDay, boolean settled, Result result) {}
}
