/** The proof that every door of the portal keeps to the scope: screens, files, reports, REST, imports, search. */
@NullMarked
package cn.qudao.doors;

import org.jspecify.annotations.NullMarked;
