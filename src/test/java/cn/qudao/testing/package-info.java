/** What the tests of all modules share. */
@NullMarked
package cn.qudao.testing;

import org.jspecify.annotations.NullMarked;
