@NullMarked
package cn.qudao.demogateway;

import org.jspecify.annotations.NullMarked;
