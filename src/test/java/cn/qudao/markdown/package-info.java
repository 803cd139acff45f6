@NullMarked
package cn.qudao.markdown;

import org.jspecify.annotations.NullMarked;
