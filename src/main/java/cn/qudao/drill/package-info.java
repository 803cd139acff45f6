/**
 * What has to hold whatever fails, tried on data of its own: portals and their database are killed while clients ask for
 * activations, and afterwards the books are compared.
 */
@NullMarked
@ApplicationModule(
        displayName = "Drill",
        allowedDependencies = {"kernel", "scope", "catalogue", "activation", "demoplatform", "bench"})
package cn.qudao.drill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
