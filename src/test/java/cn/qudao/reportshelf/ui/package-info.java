@NullMarked
package cn.qudao.reportshelf.ui;

import org.jspecify.annotations.NullMarked;
