/** Tests of resources. */
@NullMarked
package cn.qudao.resource.domain;

import org.jspecify.annotations.NullMarked;
