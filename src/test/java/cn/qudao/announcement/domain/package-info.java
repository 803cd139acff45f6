@NullMarked
package cn.qudao.announcement.domain;

import org.jspecify.annotations.NullMarked;
