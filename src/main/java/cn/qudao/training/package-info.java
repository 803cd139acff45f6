/**
 * Trainings of the people in outlets (rows 187, 188 and 190): what is planned for whom, what was held, who came, which outlets
 * nobody has trained for long, and who teaches the others.
 */
@NullMarked
@ApplicationModule(
        displayName = "Training",
        allowedDependencies = {"kernel", "scope", "uikit", "org", "access", "notice"})
package cn.qudao.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
