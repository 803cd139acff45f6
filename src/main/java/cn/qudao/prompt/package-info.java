/**
 * Prompts (row 77): who has just activated a base service for a customer is told by a text message what else to recommend,
 * and with which message it is activated. What counts as a base service, and the words, are data.
 */
@NullMarked
@ApplicationModule(
        displayName = "Prompts",
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
            "suggestion",
            "sms"
        })
package cn.qudao.prompt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
