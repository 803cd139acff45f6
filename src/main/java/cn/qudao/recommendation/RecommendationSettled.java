package cn.qudao.recommendation;

import cn.qudao.kernel.Place;
import java.time.LocalDate;

/** A pending recommendation has come to its result; told in the same transaction. */
public record RecommendationSettled(RecommendationId id, Place place, LocalDate businessDay, Result result) {}
