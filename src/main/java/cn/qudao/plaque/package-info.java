/**
 * Plaques (row 43): which outlet was given a star or another sign for its wall, when, and when and why it was taken back.
 */
@NullMarked
@ApplicationModule(
        displayName = "Plaques",
        allowedDependencies = {"kernel", "scope", "uikit", "org"})
package cn.qudao.plaque;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
