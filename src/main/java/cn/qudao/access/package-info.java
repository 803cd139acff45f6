/**
 * Who may do what, and who did: accounts and their posts, roles, sign-in and sessions, tokens for programs, and the
 * audit trail. Guards every service and view that carries {@code Requires}, and tells the scope who is at work.
 */
@NullMarked
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"kernel", "scope", "sealing", "org", "uikit"})
package cn.qudao.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
