package cn.qudao.reporting;

import cn.qudao.kernel.Level;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a report for those who do something with it.
 *
 * @param code of its unit
 * @param values by the column's key
 */
public record ReportRow(String code, String name, @Nullable Level level, Map<String, @Nullable Object> values) {}
