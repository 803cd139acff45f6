/**
 * What is kept so that the database alone does not give it away: subscribers' numbers, the secrets of second factors. One
 * master key, from which each purpose has its own.
 */
@NullMarked
@ApplicationModule(
        displayName = "Sealing",
        allowedDependencies = {"kernel", "scope"})
package cn.qudao.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
