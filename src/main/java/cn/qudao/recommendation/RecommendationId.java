package cn.qudao.recommendation;

public record RecommendationId(long value) {}
