@NullMarked
package cn.qudao.contact.ui;

import org.jspecify.annotations.NullMarked;
