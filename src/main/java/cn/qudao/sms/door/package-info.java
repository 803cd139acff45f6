/** The lines to the message centre, and what is done with what they bring. */
@NullMarked
package cn.qudao.sms.door;

import org.jspecify.annotations.NullMarked;
