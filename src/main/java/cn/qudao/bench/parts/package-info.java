@NullMarked
package cn.qudao.bench.parts;

import org.jspecify.annotations.NullMarked;
