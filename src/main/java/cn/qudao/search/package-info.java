/**
 * One search over everything. A module says what of it can be found, who sees it and where it leads ({@link
 * cn.qudao.search.Findable}); each portal keeps an index of its own, fed from one log of changes in the database (DD075).
 */
@NullMarked
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"kernel", "scope", "database", "uikit"})
package cn.qudao.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
