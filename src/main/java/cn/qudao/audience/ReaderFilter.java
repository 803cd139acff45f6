package cn.qudao.audience;

import org.jspecify.annotations.Nullable;

/**
 * Which readers of a unit and below are asked for.
 *
 * @param own only those at the unit itself
 * @param words in the name or the sign-in name; empty for any
 * @param done null for both
 */
public record ReaderFilter(
        boolean own, String words, @Nullable Boolean done) {}
