/**
 * A line to a message centre: SGIP, CMPP, SMGP or SMPP, bound from either end. Knows frames, parts of messages and what was
 * acknowledged, and nothing of what is said.
 */
@NullMarked
@ApplicationModule(
        displayName = "Message line",
        allowedDependencies = {})
package cn.qudao.smsline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
