/** Tests of plaques. */
@NullMarked
package cn.qudao.plaque.domain;

import org.jspecify.annotations.NullMarked;
