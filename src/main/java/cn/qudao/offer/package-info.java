/**
 * What products are offered with: packages of several at a price of their own, promotion plans that grant something for a time
 * (row 60), and group-buy offers: a price for the numbers on a list (row 70).
 */
@NullMarked
@ApplicationModule(
        displayName = "Offers",
        allowedDependencies = {"kernel", "scope", "uikit", "org", "imports", "catalogue", "customer"})
package cn.qudao.offer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
