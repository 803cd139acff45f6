/**
 * The WAP door (row 79): a clerk sends a signed link to the customer's phone, the customer reads there what is offered at which
 * price, and confirms. The page is plain HTML without a session; what is confirmed goes the way of every activation.
 */
@NullMarked
@ApplicationModule(
        displayName = "Phone pages",
        allowedDependencies = {
            "kernel",
            "scope",
            "sealing",
            "uikit",
            "org",
            "catalogue",
            "customer",
            "contact",
            "recommendation",
            "activation",
            "sms"
        })
package cn.qudao.wap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
