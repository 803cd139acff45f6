/** What the activation knows: platforms, routes, and how far each activation has come. */
@NullMarked
package cn.qudao.activation.domain;

import org.jspecify.annotations.NullMarked;
