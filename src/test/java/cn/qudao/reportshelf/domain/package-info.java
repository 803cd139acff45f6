@NullMarked
package cn.qudao.reportshelf.domain;

import org.jspecify.annotations.NullMarked;
