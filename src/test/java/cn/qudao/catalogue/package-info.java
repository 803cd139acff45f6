/** Tests of the catalogue. */
@NullMarked
package cn.qudao.catalogue;

import org.jspecify.annotations.NullMarked;
