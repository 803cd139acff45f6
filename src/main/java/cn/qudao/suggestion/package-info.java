/**
 * Suggestions: which products fit the number at the counter (rows 72 to 75), in an order that an administrator's data makes and
 * that is said in words; only what would be accepted here and now. Every one that was shown, declined, recommended or taken is on
 * record, beside a hold-out group that gets none (row 96).
 */
@NullMarked
@ApplicationModule(
        displayName = "Suggestion",
        allowedDependencies = {
            "kernel",
            "database",
            "scope",
            "uikit",
            "reporting",
            "org",
            "catalogue",
            "offer",
            "customer",
            "contact",
            "notice",
            "recommendation",
            "activation"
        })
package cn.qudao.suggestion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
