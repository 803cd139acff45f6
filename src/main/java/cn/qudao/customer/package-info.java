/**
 * The subscriber: a mobile number is personal data, sealed at rest, found by a keyed hash, shown masked. What the data mart
 * says of a number (rows 72, 76), and what products it holds. It belongs to no unit: whoever has the number before him is
 * answered, and nobody gets a list.
 */
@NullMarked
@ApplicationModule(
        displayName = "Customer",
        allowedDependencies = {"kernel", "sealing", "database", "scope", "uikit", "org", "imports", "catalogue"})
package cn.qudao.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
