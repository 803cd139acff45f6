/** Starts the demo message centre beside the portal, and connects the two. */
@NullMarked
package cn.qudao.demo.gateway;

import org.jspecify.annotations.NullMarked;
