@NullMarked
package cn.qudao.demo.load;

import org.jspecify.annotations.NullMarked;
