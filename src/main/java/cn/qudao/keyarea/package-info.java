/**
 * Key areas (row 40): the business circles, campuses and transport hubs where an operator must not be outnumbered, which
 * of our outlets lie in them, and how many the other operators were found to have.
 */
@NullMarked
@ApplicationModule(
        displayName = "Key areas",
        allowedDependencies = {"kernel", "scope", "uikit", "org"})
package cn.qudao.keyarea;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
