/** The texts, and who is shown which. */
@NullMarked
package cn.qudao.experience.domain;

import org.jspecify.annotations.NullMarked;
