/**
 * Samples (row 109): a clerk shows a service face to face by a message to the customer's own phone. The text of each product is
 * data; every sample is a contact under the policy, and the clerk sees whether it has arrived.
 */
@NullMarked
@ApplicationModule(
        displayName = "Samples",
        allowedDependencies = {
            "kernel",
            "scope",
            "uikit",
            "org",
            "catalogue",
            "customer",
            "contact",
            "activation",
            "sms"
        })
package cn.qudao.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
