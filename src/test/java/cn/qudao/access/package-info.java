@NullMarked
package cn.qudao.access;

import org.jspecify.annotations.NullMarked;
