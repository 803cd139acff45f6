/** What has come and gone, and how an order is written. */
@NullMarked
package cn.qudao.sms.domain;

import org.jspecify.annotations.NullMarked;
