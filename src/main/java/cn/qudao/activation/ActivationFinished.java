package cn.qudao.activation;

import cn.qudao.kernel.Place;
import cn.qudao.kernel.Saying;
import org.jspecify.annotations.Nullable;

/** An activation has its result; told in the same transaction. */
public record ActivationFinished(
        ActivationId id,
        Place place,
        @Nullable Long account,
        ActivationState state,
        @Nullable Saying reason) {}
