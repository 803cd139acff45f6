/** The lists of trainings and of how outlets stand with them, the page of a training, and its part of units' pages. */
@NullMarked
package cn.qudao.training.ui;

import org.jspecify.annotations.NullMarked;
