@NullMarked
package cn.qudao.customer.domain;

import org.jspecify.annotations.NullMarked;
