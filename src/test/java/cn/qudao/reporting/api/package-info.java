@NullMarked
package cn.qudao.reporting.api;

import org.jspecify.annotations.NullMarked;
