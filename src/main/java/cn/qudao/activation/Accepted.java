package cn.qudao.activation;

import cn.qudao.kernel.Saying;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request at the door.
 *
 * @param reason why it was refused
 * @param help what would help
 */
public record Accepted(
        ActivationId id,
        ActivationState state,
        @Nullable Saying reason,
        @Nullable Saying help) {}
