/** The main paths, walked in a real browser on the small demo province, on a desk and on a phone. */
@NullMarked
package cn.qudao.browser;

import org.jspecify.annotations.NullMarked;
