/** Tests of trainings. */
@NullMarked
package cn.qudao.training.domain;

import org.jspecify.annotations.NullMarked;
