/**
 * The hierarchy: province, regions, districts, grids, outlets and clerks, their master data, dated moves, and the
 * pickers that show only the post's part. Everything else refers to a unit by id or by the place it had.
 */
@NullMarked
@ApplicationModule(
        displayName = "Organisation",
        allowedDependencies = {"kernel", "scope", "uikit", "search"})
package cn.qudao.org;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
