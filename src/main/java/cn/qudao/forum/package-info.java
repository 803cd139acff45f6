/**
 * The forum (rows 191 to 196): boards with an audience, topics and replies in Markdown with files, moderation before or after
 * publication with every act on record, and a ranking that counts people and ages (DD070).
 */
@NullMarked
@ApplicationModule(
        displayName = "Forum",
        allowedDependencies = {"kernel", "scope", "uikit", "org", "access", "notice", "attachment", "markdown"})
package cn.qudao.forum;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
