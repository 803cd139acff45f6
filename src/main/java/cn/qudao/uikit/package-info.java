/**
 * The pieces that every screen is made of, so that screens of different modules look and behave alike, and the places
 * (SPIs) where a module adds to the shell: header, home page, search.
 */
@NullMarked
@ApplicationModule(displayName = "UI kit", allowedDependencies = "kernel")
package cn.qudao.uikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
