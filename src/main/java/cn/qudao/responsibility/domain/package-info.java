/** Charges over units and work standards, and the services that keep them. */
@NullMarked
package cn.qudao.responsibility.domain;

import org.jspecify.annotations.NullMarked;
