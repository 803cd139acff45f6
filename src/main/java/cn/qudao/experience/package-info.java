/**
 * The experience centre (rows 106 to 108): a page per product that says what it is, a demonstration for the PCs of certain outlets, and a
 * free trial on the customer's own phone. The texts are data.
 */
@NullMarked
@ApplicationModule(
        displayName = "Experience centre",
        allowedDependencies = {"kernel", "scope", "uikit", "org", "catalogue", "customer", "activation", "wap"})
package cn.qudao.experience;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
