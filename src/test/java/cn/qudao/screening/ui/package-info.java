@NullMarked
package cn.qudao.screening.ui;

import org.jspecify.annotations.NullMarked;
