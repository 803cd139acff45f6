@NullMarked
package cn.qudao.prompt;

import org.jspecify.annotations.NullMarked;
