/** Tests of key areas. */
@NullMarked
package cn.qudao.keyarea;

import org.jspecify.annotations.NullMarked;
