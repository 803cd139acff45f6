/** What is written in Markdown: how it becomes what a page may hold, how it is shown, and the field in which it is written. */
@NullMarked
@ApplicationModule(
        displayName = "Markdown",
        allowedDependencies = {"kernel", "uikit", "attachment"})
package cn.qudao.markdown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
