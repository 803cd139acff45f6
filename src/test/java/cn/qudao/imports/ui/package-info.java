@NullMarked
package cn.qudao.imports.ui;

import org.jspecify.annotations.NullMarked;
