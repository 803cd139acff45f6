/** Plaques and the services that list, issue and withdraw them. */
@NullMarked
package cn.qudao.plaque.domain;

import org.jspecify.annotations.NullMarked;
