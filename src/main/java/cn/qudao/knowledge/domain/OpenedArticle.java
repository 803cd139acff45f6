package cn.qudao.knowledge.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An article with what is live of it and what one reader, and all of them, have said of it, read at once. */
record OpenedArticle(
        Article article,
        ArticleVersion version,
        @Nullable Instant confirmedAt,
        @Nullable ArticleRating rating,
        long useful,
        long useless) {}
