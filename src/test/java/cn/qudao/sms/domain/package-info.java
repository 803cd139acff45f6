@NullMarked
package cn.qudao.sms.domain;

import org.jspecify.annotations.NullMarked;
