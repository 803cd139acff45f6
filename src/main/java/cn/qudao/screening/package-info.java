/**
 * Black and white lists (row 81): numbers, outlets and products that are kept out of recommending, with reason and end, and
 * those that are let through all the same.
 */
@NullMarked
@ApplicationModule(
        displayName = "Screening",
        allowedDependencies = {"kernel", "scope", "uikit", "org", "imports", "catalogue", "customer"})
package cn.qudao.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
