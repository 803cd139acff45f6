package cn.qudao.recommendation;

import java.time.YearMonth;
import java.util.Set;

/** Many recommendations were written or settled at once; told in the same transaction. */
public record RecommendationsLoaded(Set<YearMonth> months) {}
