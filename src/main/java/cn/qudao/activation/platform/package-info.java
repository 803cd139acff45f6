/** How each kind of platform is spoken to. */
@NullMarked
package cn.qudao.activation.platform;

import org.jspecify.annotations.NullMarked;
