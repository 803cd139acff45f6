/**
 * The IVR door (row 79): a voice system of the operator's asks, menu by menu, what to speak and tells which digits were
 * pressed. A call is a session in the database; what the caller confirms goes the way of every activation.
 */
@NullMarked
@ApplicationModule(
        displayName = "Voice menu",
        allowedDependencies = {
            "kernel",
            "scope",
            "sealing",
            "uikit",
            "org",
            "catalogue",
            "customer",
            "recommendation",
            "activation",
            "sms"
        })
package cn.qudao.ivr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
