@NullMarked
package cn.qudao.imports.domain;

import org.jspecify.annotations.NullMarked;
