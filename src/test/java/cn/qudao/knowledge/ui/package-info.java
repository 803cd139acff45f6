@NullMarked
package cn.qudao.knowledge.ui;

import org.jspecify.annotations.NullMarked;
