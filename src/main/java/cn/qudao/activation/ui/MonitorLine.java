package cn.qudao.activation.ui;

import cn.qudao.activation.domain.MonitorTally;
import cn.qudao.uikit.Address;
import org.jspecify.annotations.Nullable;

/**
 * A line of the monitor.
 *
 * @param opens where its name leads; null for nowhere
 * @param question the list of what the line counts
 */
record MonitorLine(String name, @Nullable Address opens, Address question, MonitorTally tally) {}
