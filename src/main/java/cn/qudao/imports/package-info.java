/**
 * Data from files: one way from CSV or XLSX into the portal for every kind of record. A file is rehearsed first, each bad
 * row is marked with line, column and reason, and then all of it is written or nothing. Modules add a kind by a bean of
 * {@code ImportKind}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Imports",
        allowedDependencies = {"kernel", "scope", "uikit", "org", "access"})
package cn.qudao.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
