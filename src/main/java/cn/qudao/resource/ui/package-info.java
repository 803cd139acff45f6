/** The pools, the page of one, what outlets were given, and what the page of an outlet says of it. */
@NullMarked
package cn.qudao.resource.ui;

import org.jspecify.annotations.NullMarked;
