/**
 * The knowledge base (rows 181 to 185): spaces with an audience, articles in Markdown with files, written as drafts, published by
 * somebody else, kept version by version, and looked at again when their time has come (DD069). They leave as paper and as text (DD074).
 */
@NullMarked
@ApplicationModule(
        displayName = "Knowledge base",
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
            "forum"
        })
package cn.qudao.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
