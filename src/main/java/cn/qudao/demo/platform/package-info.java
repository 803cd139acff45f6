/** Starts the demo platform beside the portal, and tells the portal of it. */
@NullMarked
package cn.qudao.demo.platform;

import org.jspecify.annotations.NullMarked;
