@NullMarked
package cn.qudao.sms.door;

import org.jspecify.annotations.NullMarked;
