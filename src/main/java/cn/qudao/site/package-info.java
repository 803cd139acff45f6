/** The sites of others that the portal leads to (row 110). They are data, and stand on the home page of whoever is to see them. */
@NullMarked
@ApplicationModule(
        displayName = "Linked sites",
        allowedDependencies = {"kernel", "scope", "uikit"})
package cn.qudao.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
