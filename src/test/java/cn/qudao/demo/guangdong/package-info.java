@NullMarked
package cn.qudao.demo.guangdong;

import org.jspecify.annotations.NullMarked;
