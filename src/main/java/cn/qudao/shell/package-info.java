/**
 * The frame around every page: layout, menu, search, home page, languages, error pages. It knows no module; what they
 * have to show it finds by their routes and by the SPIs of the UI kit.
 */
@NullMarked
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"kernel", "uikit", "search"})
package cn.qudao.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
