@NullMarked
package cn.qudao.prompt.ui;

import org.jspecify.annotations.NullMarked;
