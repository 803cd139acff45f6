/**
 * Whether a subscriber may be approached: who wants no contact, how often and when others may be, and the count of every
 * contact. Each door asks here, at each time, so that a change holds at once.
 */
@NullMarked
@ApplicationModule(
        displayName = "Contact policy",
        allowedDependencies = {"kernel", "scope", "uikit", "customer"})
package cn.qudao.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
