@NullMarked
package cn.qudao.access.domain;

import org.jspecify.annotations.NullMarked;
