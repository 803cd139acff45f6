package cn.qudao.reporting;

import java.util.Map;
import java.util.Set;

/**
 * Where the total of a report stands that adds up the records of another: the same number, and no record read.
 *
 * @param report for the same unit and period, with the same filters
 * @param count its column that says how many records there are
 * @param columns its columns by those of the records that are sums
 * @param answered the filters that the choice of columns has answered already
 */
public record Sums(String report, String count, Map<String, String> columns, Set<String> answered) {}
