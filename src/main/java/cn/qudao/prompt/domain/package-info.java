/** After which products a prompt is due, and how it comes to be sent. */
@NullMarked
package cn.qudao.prompt.domain;

import org.jspecify.annotations.NullMarked;
