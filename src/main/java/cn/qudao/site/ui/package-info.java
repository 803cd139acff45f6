/** Where they are kept, and where they are shown. */
@NullMarked
package cn.qudao.site.ui;

import org.jspecify.annotations.NullMarked;
