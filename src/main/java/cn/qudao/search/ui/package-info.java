@NullMarked
package cn.qudao.search.ui;

import org.jspecify.annotations.NullMarked;
