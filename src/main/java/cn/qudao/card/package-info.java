/**
 * Cards by which a service is sold across the counter (rows 100 to 105): batches with secret codes, where each card is, and
 * every movement of it in one ledger; registration, which activates; the free month and what comes after it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Cards",
        allowedDependencies = {
            "kernel",
            "scope",
            "sealing",
            "uikit",
            "reporting",
            "org",
            "catalogue",
            "customer",
            "recommendation",
            "activation",
            "sms"
        })
package cn.qudao.card;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
