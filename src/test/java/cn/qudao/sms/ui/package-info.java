@NullMarked
package cn.qudao.sms.ui;

import org.jspecify.annotations.NullMarked;
