/**
 * Who of an audience has done what it is asked to, as reading or confirming something: counted unit by unit, and told down to the
 * names (DD071); and who is in a circle of readers at all. What is asked and where the answers lie is the matter of the modules above.
 */
@NullMarked
@ApplicationModule(
        displayName = "Audiences",
        allowedDependencies = {"kernel", "scope", "uikit", "org"})
package cn.qudao.audience;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
