/** Mail that leaves the portal by the one mail server that is set up; whoever sends it says what and to whom. */
@NullMarked
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {"kernel"})
package cn.qudao.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
