@NullMarked
package cn.qudao.site.ui;

import org.jspecify.annotations.NullMarked;
