@NullMarked
package cn.qudao.suggestion;

import org.jspecify.annotations.NullMarked;
