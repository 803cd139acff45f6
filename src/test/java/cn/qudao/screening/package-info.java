@NullMarked
package cn.qudao.screening;

import org.jspecify.annotations.NullMarked;
