/** The sites, and who sees which. */
@NullMarked
package cn.qudao.site.domain;

import org.jspecify.annotations.NullMarked;
