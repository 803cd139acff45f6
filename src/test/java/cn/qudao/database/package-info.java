@NullMarked
package cn.qudao.database;

import org.jspecify.annotations.NullMarked;
