package cn.qudao.reporting;

import java.util.Map;

/**
 * Columns side by side under a common heading, {@code <module>.group.<key>}.
 *
 * @param columns by key, with the key of the column whose word each is called by beneath the heading: {@code monthSucceeded} is
 *     {@code succeeded} where "month" stands above it
 */
public record ColumnGroup(String key, Map<String, String> columns) {}
