/**
 * The four resource pools (row 64): training, publicity, devices, numbers. A pool belongs to a unit, is divided among the
 * tiers of outlets, and is given to outlets until nothing is left; good numbers go first to those that stand high in the
 * ranking of a competition (row 65).
 */
@NullMarked
@ApplicationModule(
        displayName = "Resources",
        allowedDependencies = {"kernel", "scope", "uikit", "org", "imports"})
package cn.qudao.resource;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
