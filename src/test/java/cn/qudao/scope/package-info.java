/** The proof of the scope rule. */
@NullMarked
package cn.qudao.scope;

import org.jspecify.annotations.NullMarked;
