@NullMarked
package cn.qudao.search.domain;

import org.jspecify.annotations.NullMarked;
