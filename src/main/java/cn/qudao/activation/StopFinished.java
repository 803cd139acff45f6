package cn.qudao.activation;

import cn.qudao.kernel.Saying;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The order to end what an activation began has its result; told in the same transaction.
 *
 * @param state {@link ActivationState#SUCCEEDED} where it has ended
 * @param reason why it has not
 */
public record StopFinished(
        ActivationId id,
        ActivationId begun,
        ActivationState state,
        @Nullable Saying reason,
        Instant at) {}
