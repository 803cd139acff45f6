@NullMarked
package cn.qudao.contact.domain;

import org.jspecify.annotations.NullMarked;
