@NullMarked
package cn.qudao.customer.storage;

import org.jspecify.annotations.NullMarked;
