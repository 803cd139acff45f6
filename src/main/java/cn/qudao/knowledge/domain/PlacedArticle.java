package cn.qudao.knowledge.domain;

import org.jspecify.annotations.Nullable;

/** A space with an article, or without one, read at once. */
record PlacedArticle(Space space, @Nullable Article article) {}
