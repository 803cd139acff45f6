@NullMarked
package cn.qudao.announcement.ui;

import org.jspecify.annotations.NullMarked;
