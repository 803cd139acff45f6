/**
 * The reporting engine: a report is a folder with a query plus a {@link cn.qudao.reporting.ReportDefinition}
 * in the module that it speaks of. One parser of addresses, one runner and one page serve all of them, and the screen,
 * PDF, XLSX, CSV and JSON carry the same numbers because they read the same lines.
 */
@NullMarked
@ApplicationModule(
        displayName = "Reporting",
        allowedDependencies = {"kernel", "scope", "org", "access", "uikit"})
package cn.qudao.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
