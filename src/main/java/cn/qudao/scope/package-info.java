/**
 * The only place of row scope: which rows the active post may see and write. Closed by default: an entity is scoped or
 * says why not, and without a post nothing is read at all.
 */
@NullMarked
@ApplicationModule(displayName = "Scope", allowedDependencies = "kernel")
package cn.qudao.scope;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
