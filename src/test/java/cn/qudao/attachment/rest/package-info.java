@NullMarked
package cn.qudao.attachment.rest;

import org.jspecify.annotations.NullMarked;
