/** Subscribers by the million: rows by their hash, written in bulk and read one by one. */
@NullMarked
package cn.qudao.customer.storage;

import org.jspecify.annotations.NullMarked;
