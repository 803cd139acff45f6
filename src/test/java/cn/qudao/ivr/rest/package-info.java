@NullMarked
package cn.qudao.ivr.rest;

import org.jspecify.annotations.NullMarked;
