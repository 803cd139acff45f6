/**
 * Customers recommend to customers (rows 93, 94): the one who stands at the counter has a friend sent a signed link, and gets call
 * credit or points when the friend's activation has succeeded.
 */
@NullMarked
@ApplicationModule(
        displayName = "Customer recommendations",
        allowedDependencies = {
            "kernel",
            "scope",
            "uikit",
            "org",
            "catalogue",
            "customer",
            "recommendation",
            "activation",
            "wap"
        })
package cn.qudao.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
