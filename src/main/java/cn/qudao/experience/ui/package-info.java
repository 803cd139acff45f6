/** Where the texts are kept, and what the counter shows. */
@NullMarked
package cn.qudao.experience.ui;

import org.jspecify.annotations.NullMarked;
