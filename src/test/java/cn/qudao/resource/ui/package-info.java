/** Tests of resources. */
@NullMarked
package cn.qudao.resource.ui;

import org.jspecify.annotations.NullMarked;
