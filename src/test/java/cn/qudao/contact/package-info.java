@NullMarked
package cn.qudao.contact;

import org.jspecify.annotations.NullMarked;
