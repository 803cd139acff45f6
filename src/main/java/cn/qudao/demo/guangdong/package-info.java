/** What the province looks like: plain rules and dice, no database. */
@NullMarked
package cn.qudao.demo.guangdong;

import org.jspecify.annotations.NullMarked;
