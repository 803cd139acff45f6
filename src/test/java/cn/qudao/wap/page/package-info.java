@NullMarked
package cn.qudao.wap.page;

import org.jspecify.annotations.NullMarked;
