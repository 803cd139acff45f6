/** The list of plaques and their part of an outlet's page. */
@NullMarked
package cn.qudao.plaque.ui;

import org.jspecify.annotations.NullMarked;
