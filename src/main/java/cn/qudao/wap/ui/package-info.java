/** The clerk's page and the list of links. */
@NullMarked
package cn.qudao.wap.ui;

import org.jspecify.annotations.NullMarked;
