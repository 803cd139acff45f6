/** The suggestions on the clerk's page, and the pages on which they are decided and read. */
@NullMarked
package cn.qudao.suggestion.ui;

import org.jspecify.annotations.NullMarked;
