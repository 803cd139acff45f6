package cn.qudao.knowledge.domain;

import cn.qudao.org.UnitRow;
import org.jspecify.annotations.Nullable;

/**
 * Which readers are asked for.
 *
 * @param unit those there and below
 * @param own only those at the unit itself
 * @param words in the name or the sign-in name; empty for any
 * @param confirmed null for both
 */
public record ReaderFilter(
        UnitRow unit, boolean own, String words, @Nullable Boolean confirmed) {}
