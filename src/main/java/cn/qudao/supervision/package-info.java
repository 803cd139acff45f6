/**
 * Supervision: whoever sees in a report that an outlet, or outlets of a unit, do badly urges those who have charge of them (督办 of R18), once
 * a day. They answer by a day, whoever stands above says how it ended, and all of it is on record (row 175).
 */
@NullMarked
@ApplicationModule(
        displayName = "Supervision",
        allowedDependencies = {"kernel", "scope", "uikit", "org", "access", "notice", "reporting", "statistics"})
package cn.qudao.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
