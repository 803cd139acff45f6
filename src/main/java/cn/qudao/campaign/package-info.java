/**
 * Campaigns (row 63): marketing activities for channels or customers, in a stage of the roll-out, with a period, products,
 * and the units that take part.
 */
@NullMarked
@ApplicationModule(
        displayName = "Campaigns",
        allowedDependencies = {"kernel", "scope", "uikit", "org", "catalogue"})
package cn.qudao.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
