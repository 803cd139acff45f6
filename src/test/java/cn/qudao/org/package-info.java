@NullMarked
package cn.qudao.org;

import org.jspecify.annotations.NullMarked;
