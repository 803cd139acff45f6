/** The door for files of numbers: asks for their lines one group after the other. */
@NullMarked
package cn.qudao.activation.batch;

import org.jspecify.annotations.NullMarked;
