/**
 * Announcements (rows 180 and 186): for the posts at a unit and below it, from a moment to another, published by those above, read and
 * confirmed by those below, and put right only so that everybody sees it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Announcements",
        allowedDependencies = {
            "kernel",
            "scope",
            "uikit",
            "search",
            "org",
            "access",
            "notice",
            "attachment",
            "markdown",
            "audience",
            "customer",
            "contact",
            "sms"
        })
package cn.qudao.announcement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
