/**
 * What the channel sells: the value-added products, their class by channel (A, B, C, X, Y), their monthly price, and
 * when each may be recommended.
 */
@NullMarked
@ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {"kernel", "scope", "uikit"})
package cn.qudao.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
