@NullMarked
package cn.qudao.prompt.domain;

import org.jspecify.annotations.NullMarked;
