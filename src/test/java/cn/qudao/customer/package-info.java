@NullMarked
package cn.qudao.customer;

import org.jspecify.annotations.NullMarked;
