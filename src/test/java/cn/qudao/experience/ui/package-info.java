@NullMarked
package cn.qudao.experience.ui;

import org.jspecify.annotations.NullMarked;
