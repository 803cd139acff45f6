/** Where the master key lies, and whether it is the one that the database was sealed with. */
@NullMarked
package cn.qudao.sealing.domain;

import org.jspecify.annotations.NullMarked;
