@NullMarked
package cn.qudao.smsline;

import org.jspecify.annotations.NullMarked;
