/**
 * What the portal has to tell a person: an import has finished, a post was delegated. Any module above may tell; the bell
 * in the header shows.
 */
@NullMarked
@ApplicationModule(
        displayName = "Notices",
        allowedDependencies = {"kernel", "scope", "uikit"})
package cn.qudao.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
