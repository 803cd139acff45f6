/**
 * What products are offered with: packages of several at a price of their own, and promotion plans that grant something for
 * a time (row 60).
 */
@NullMarked
@ApplicationModule(
        displayName = "Offers",
        allowedDependencies = {"kernel", "scope", "uikit", "org", "catalogue"})
package cn.qudao.offer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
