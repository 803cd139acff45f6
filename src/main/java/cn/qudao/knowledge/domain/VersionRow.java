package cn.qudao.knowledge.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version of an article, without what it says. */
public record VersionRow(
        int number,
        String title,
        @Nullable String author,
        @Nullable String approver,
        Instant publishedAt) {}
