/**
 * Recommendations: who recommended which product to which subscriber, when and where, and what came of it. Each is written
 * once, keeps the place it had, and is what every report counts.
 */
@NullMarked
@ApplicationModule(
        displayName = "Recommendation",
        allowedDependencies = {
            "kernel",
            "database",
            "scope",
            "uikit",
            "org",
            "reporting",
            "imports",
            "catalogue",
            "customer"
        })
package cn.qudao.recommendation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
