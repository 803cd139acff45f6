@NullMarked
package cn.qudao.experience;

import org.jspecify.annotations.NullMarked;
