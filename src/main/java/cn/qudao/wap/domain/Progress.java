package cn.qudao.wap.domain;

import cn.qudao.activation.ActivationId;
import cn.qudao.kernel.Saying;
import cn.qudao.wap.LinkState;
import org.jspecify.annotations.Nullable;

/**
 * How far a link has come, for the clerk who waits.
 *
 * @param activation that the customer has asked for
 */
public record Progress(
        LinkState state,
        @Nullable ActivationId activation,
        @Nullable Saying reason) {}
