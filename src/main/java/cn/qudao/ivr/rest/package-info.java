/** Where voice systems ask. */
@NullMarked
package cn.qudao.ivr.rest;

import org.jspecify.annotations.NullMarked;
