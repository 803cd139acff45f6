/** Tests of the catalogue. */
@NullMarked
package cn.qudao.catalogue.domain;

import org.jspecify.annotations.NullMarked;
