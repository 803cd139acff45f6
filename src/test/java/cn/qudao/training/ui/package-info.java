/** Tests of trainings. */
@NullMarked
package cn.qudao.training.ui;

import org.jspecify.annotations.NullMarked;
