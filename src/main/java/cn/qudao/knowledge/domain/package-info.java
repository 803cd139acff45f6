@NullMarked
package cn.qudao.knowledge.domain;

import org.jspecify.annotations.NullMarked;
