/**
 * Trainings of the people in outlets (rows 187 and 190): what is planned for whom, what was held, who came, and which outlets
 * nobody has trained for long.
 */
@NullMarked
@ApplicationModule(
        displayName = "Training",
        allowedDependencies = {"kernel", "scope", "uikit", "org", "access", "notice"})
package cn.qudao.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
