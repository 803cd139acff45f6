@NullMarked
package cn.qudao.customer.ui;

import org.jspecify.annotations.NullMarked;
