/**
 * The demo province: Guangdong with its real divisions and invented outlets, people and figures, the same on every
 * machine for the same day. Loaded once, through the same doors as any import, when the portal first starts.
 */
@NullMarked
@ApplicationModule(
        displayName = "Demo province",
        allowedDependencies = {
            "kernel",
            "scope",
            "org",
            "access",
            "activation",
            "card",
            "demoplatform",
            "sms",
            "smsline",
            "demogateway",
            "ivr",
            "sealing",
            "catalogue",
            "offer",
            "campaign",
            "resource",
            "customer",
            "recommendation",
            "keyarea",
            "plaque",
            "responsibility",
            "screening",
            "suggestion",
            "prompt",
            "sample",
            "experience",
            "knowledge",
            "forum",
            "announcement",
            "referral",
            "statistics",
            "training"
        })
package cn.qudao.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
