/**
 * What people keep of reports: settings by name, shared with a role, and favourites on the home page; which reports ran; files
 * made in the background; and what comes by itself at its time. Adding a report touches nothing here.
 */
@NullMarked
@ApplicationModule(
        displayName = "Report shelf",
        allowedDependencies = {"kernel", "scope", "org", "access", "uikit", "mail", "notice", "reporting"})
package cn.qudao.reportshelf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
