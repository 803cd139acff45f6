package cn.qudao.recommendation.domain;

import java.util.List;
import java.util.Optional;

/** Some recommendations, the newest first, and where the older ones begin. */
public record RecommendationPage(List<RecommendationRow> rows, Optional<Cursor> older) {}
