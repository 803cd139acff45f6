/** Tests of the frame around every page. */
@NullMarked
package cn.qudao.shell;

import org.jspecify.annotations.NullMarked;
