/**
 * What the portal has to tell a person: the bell in the header shows it at once, in every window; each decides for each kind whether
 * it also comes by mail or to the phone, at once or once a day (DD077). Any module above may tell.
 */
@NullMarked
@ApplicationModule(
        displayName = "Notices",
        allowedDependencies = {"kernel", "scope", "sealing", "uikit", "org", "access", "mail"})
package cn.qudao.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
