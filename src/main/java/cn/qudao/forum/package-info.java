/**
 * The forum (rows 191 to 196): boards with an audience, topics and replies in Markdown with files and all their versions, what
 * readers think of them, who hears of them, moderation before or after publication with every act on record, and a ranking that counts
 * people and ages (DD070).
 */
@NullMarked
@ApplicationModule(
        displayName = "Forum",
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
            "audience"
        })
package cn.qudao.forum;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
