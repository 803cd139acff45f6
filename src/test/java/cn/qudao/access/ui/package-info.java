@NullMarked
package cn.qudao.access.ui;

import org.jspecify.annotations.NullMarked;
