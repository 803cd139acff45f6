/** Who recommends to whom, what is promised for it, and what it has brought. */
@NullMarked
package cn.qudao.referral.domain;

import org.jspecify.annotations.NullMarked;
