/**
 * What the channel sells: the value-added products, their class by channel (A, B, C, X, Y), where each may be sold and
 * in which phase of the roll-out, what it costs whom, and what the clerk says. All of it is data, and dated.
 */
@NullMarked
@ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {"kernel", "scope", "uikit", "search", "org", "imports"})
package cn.qudao.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
