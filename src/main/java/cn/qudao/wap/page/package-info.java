/** What the customer sees on the phone. */
@NullMarked
package cn.qudao.wap.page;

import org.jspecify.annotations.NullMarked;
