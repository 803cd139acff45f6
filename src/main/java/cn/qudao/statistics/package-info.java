/**
 * The roll-ups that reports read instead of the records, kept exact within seconds, and the reports that speak of more than
 * one module. Reads other modules only through their {@code pub_*} views and events.
 */
@NullMarked
@ApplicationModule(
        displayName = "Statistics",
        allowedDependencies = {"kernel", "scope", "org", "uikit", "reporting", "catalogue", "recommendation", "database"
        })
package cn.qudao.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
