@NullMarked
package cn.qudao.referral;

import org.jspecify.annotations.NullMarked;
