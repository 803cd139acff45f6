package cn.qudao.reporting;

import java.util.Map;

/**
 * A report as it stands on the screen.
 *
 * @param asked the parameters of the address, as somebody wrote them
 * @param rows how many it has, also those that the page does not show
 */
public record ShownReport(ReportRequest request, Map<String, String> asked, long rows) {}
