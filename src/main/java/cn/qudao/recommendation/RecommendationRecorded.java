package cn.qudao.recommendation;

import cn.qudao.kernel.Place;
import java.time.LocalDate;

/**
 * A recommendation was written; told in its own transaction.
 *
 * @param place the clerk's, or the outlet's where no clerk is named
 */
public record RecommendationRecorded(RecommendationId id, Place place, LocalDate businessDay, Result result) {}
