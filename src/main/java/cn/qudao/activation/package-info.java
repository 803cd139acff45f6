/**
 * Activation: the seven steps (rows 79 to 86) from the request at a door to the result that is registered and fed back. Every
 * door calls {@link cn.qudao.activation.Activations}; what was accepted is activated exactly once in effect, or says why not.
 * What an activation began is ended by {@link cn.qudao.activation.Stops} in the same way.
 */
@NullMarked
@ApplicationModule(
        displayName = "Activation",
        allowedDependencies = {
            "kernel",
            "scope",
            "sealing",
            "uikit",
            "reporting",
            "org",
            "imports",
            "notice",
            "catalogue",
            "offer",
            "customer",
            "contact",
            "screening",
            "recommendation"
        })
package cn.qudao.activation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
