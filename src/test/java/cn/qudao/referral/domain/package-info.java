@NullMarked
package cn.qudao.referral.domain;

import org.jspecify.annotations.NullMarked;
