@NullMarked
package cn.qudao.suggestion.ui;

import org.jspecify.annotations.NullMarked;
