@NullMarked
package cn.qudao.activation.rest;

import org.jspecify.annotations.NullMarked;
