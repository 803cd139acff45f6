@NullMarked
package cn.qudao.site;

import org.jspecify.annotations.NullMarked;
