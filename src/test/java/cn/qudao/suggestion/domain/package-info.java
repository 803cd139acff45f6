@NullMarked
package cn.qudao.suggestion.domain;

import org.jspecify.annotations.NullMarked;
