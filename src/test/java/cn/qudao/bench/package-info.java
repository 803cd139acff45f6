@NullMarked
package cn.qudao.bench;

import org.jspecify.annotations.NullMarked;
