package cn.qudao.activation.pipeline;

import cn.qudao.activation.PlatformRow;
import cn.qudao.activation.platform.Order;

/**
 * An errand that this process runs until its lease ends.
 *
 * @param attempts how often it was run before
 */
record Claimed(PlatformRow platform, Order order, Errand errand, int attempts) {}
