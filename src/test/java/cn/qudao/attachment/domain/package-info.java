@NullMarked
package cn.qudao.attachment.domain;

import org.jspecify.annotations.NullMarked;
