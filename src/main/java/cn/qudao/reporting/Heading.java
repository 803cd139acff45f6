package cn.qudao.reporting;

import org.jspecify.annotations.Nullable;

/**
 * What stands above a column of a table with several rows of headings, as keys of the bundles.
 *
 * @param group the heading that it shares with its neighbours; null: none
 * @param title its own beneath that
 */
public record Heading(@Nullable String group, String title) {}
