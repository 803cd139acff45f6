/** Tests of key areas. */
@NullMarked
package cn.qudao.keyarea.domain;

import org.jspecify.annotations.NullMarked;
