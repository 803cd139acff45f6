@NullMarked
package cn.qudao.sms;

import org.jspecify.annotations.NullMarked;
