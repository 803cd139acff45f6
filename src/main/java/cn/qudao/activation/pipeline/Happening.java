package cn.qudao.activation.pipeline;

import cn.qudao.activation.ActivationId;
import cn.qudao.activation.PlatformRow;
import cn.qudao.activation.platform.Answer;
import cn.qudao.kernel.Saying;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that concerns an activation under way and is to be written down. */
sealed interface Happening {

    ActivationId id();

    /** @param errand that it answers; null where the platform told of its own accord */
    record Answered(
            PlatformRow platform,
            Answer answer,
            @Nullable Claimed errand,
            @Nullable Instant sentAt,
            Instant at) implements Happening {

        @Override
        public ActivationId id() {
            return answer.id();
        }
    }

    /** A person knows what came of it, where the platform does not say. */
    record ByHand(ActivationId id, boolean done, Saying why, Instant at) implements Happening {}

    record WithoutAnswer(Claimed errand, Saying reason, boolean mayHaveArrived, Instant sentAt, Instant at)
            implements Happening {

        @Override
        public ActivationId id() {
            return errand.order().id();
        }
    }
}
