@NullMarked
package cn.qudao.access.security;

import org.jspecify.annotations.NullMarked;
