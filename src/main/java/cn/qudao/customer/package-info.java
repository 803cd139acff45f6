/**
 * The subscriber: a mobile number is personal data, sealed at rest, found by a keyed hash, shown masked.
 */
@NullMarked
@ApplicationModule(
        displayName = "Customer",
        allowedDependencies = {"kernel", "sealing"})
package cn.qudao.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
