@NullMarked
package cn.qudao.referral.ui;

import org.jspecify.annotations.NullMarked;
