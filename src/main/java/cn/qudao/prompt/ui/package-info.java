/** The page of the prompts. */
@NullMarked
package cn.qudao.prompt.ui;

import org.jspecify.annotations.NullMarked;
