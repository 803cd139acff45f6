@NullMarked
package cn.qudao.reporting.ui;

import org.jspecify.annotations.NullMarked;
