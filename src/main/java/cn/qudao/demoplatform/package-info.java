/**
 * A platform that activates products, as operators have them, for demonstrations, tests and drills: it speaks TMF622, keeps a
 * ledger of its own, and is as slow, forgetful and confused as it is told to be. Knows nothing of the portal but its listener.
 */
@NullMarked
@ApplicationModule(
        displayName = "Demo platform",
        allowedDependencies = {"kernel"})
package cn.qudao.demoplatform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
