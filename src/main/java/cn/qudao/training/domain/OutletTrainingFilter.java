package cn.qudao.training.domain;

import cn.qudao.kernel.Place;
import org.jspecify.annotations.Nullable;

/**
 * Which outlets a list shows; null asks for nothing.
 *
 * @param below where they are; null for the whole part of the post
 * @param untrainedDays only those where nobody came to a training for so many days
 * @param planned whether a training is planned for somebody of them
 * @param backbone whether they, or somebody of them, teach others today
 */
public record OutletTrainingFilter(
        @Nullable Place below,
        @Nullable Integer untrainedDays,
        @Nullable Boolean planned,
        @Nullable Boolean backbone) {}
