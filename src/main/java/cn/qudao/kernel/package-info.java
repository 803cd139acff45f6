/**
 * The words that every module speaks: levels and places of the hierarchy, periods, permissions, the current user, a
 * broken rule. Depends on nothing in the portal.
 */
@NullMarked
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {})
package cn.qudao.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
