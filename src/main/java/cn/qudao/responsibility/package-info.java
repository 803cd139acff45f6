/**
 * Who answers for what: the person that a district is contracted to (row 27), the customer managers of the grids (rows 28
 * and 29), and the work standard of every role (row 26).
 */
@NullMarked
@ApplicationModule(
        displayName = "Responsibility",
        allowedDependencies = {"kernel", "scope", "uikit", "org", "access", "statistics"})
package cn.qudao.responsibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
