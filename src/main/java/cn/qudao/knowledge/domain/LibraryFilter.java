package cn.qudao.knowledge.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a reader looks for.
 *
 * @param words in the title; empty for any
 * @param tag a word that it is marked with
 */
public record LibraryFilter(
        @Nullable Long space,
        String words,
        @Nullable String folder,
        @Nullable String tag) {}
