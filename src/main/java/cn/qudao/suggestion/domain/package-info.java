/** What speaks for a product, what is suggested, and the record of it. */
@NullMarked
package cn.qudao.suggestion.domain;

import org.jspecify.annotations.NullMarked;
