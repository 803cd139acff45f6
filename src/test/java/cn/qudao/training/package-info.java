/** Tests of trainings. */
@NullMarked
package cn.qudao.training;

import org.jspecify.annotations.NullMarked;
