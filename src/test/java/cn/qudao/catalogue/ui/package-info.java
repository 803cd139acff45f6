/** Tests of the catalogue. */
@NullMarked
package cn.qudao.catalogue.ui;

import org.jspecify.annotations.NullMarked;
