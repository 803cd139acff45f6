/** The voice systems, and the calls that they lead. */
@NullMarked
package cn.qudao.ivr.domain;

import org.jspecify.annotations.NullMarked;
