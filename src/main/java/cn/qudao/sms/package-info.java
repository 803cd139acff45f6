/**
 * Text messages: the door by which a clerk activates with a coded message (row 88), and what the portal sends to phones. What
 * comes in is worked off exactly once, what goes out is sent at most once and says what became of it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Text messages",
        allowedDependencies = {
            "kernel",
            "scope",
            "sealing",
            "uikit",
            "org",
            "notice",
            "catalogue",
            "customer",
            "contact",
            "recommendation",
            "activation",
            "smsline"
        })
package cn.qudao.sms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
