package cn.qudao.activation.domain;

import cn.qudao.activation.ActivationState;
import cn.qudao.activation.Step;
import cn.qudao.recommendation.Way;
import org.jspecify.annotations.Nullable;

/**
 * How many activations have all of this in common.
 *
 * @param child the key of the unit below the one looked at
 * @param platform 0 where there is none
 * @param words of a platform, where they are the reason
 */
record Counted(
        long child,
        Way door,
        Step step,
        long platform,
        ActivationState state,
        @Nullable String reason,
        @Nullable String words,
        long count) {}
