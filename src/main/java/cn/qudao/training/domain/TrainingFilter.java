package cn.qudao.training.domain;

import cn.qudao.kernel.Place;
import cn.qudao.training.TrainingKind;
import cn.qudao.training.TrainingTopic;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which trainings a list shows; null asks for nothing.
 *
 * @param below where the units are that hold them; null for the whole part of the post
 */
public record TrainingFilter(
        @Nullable Place below,
        @Nullable TrainingKind kind,
        @Nullable TrainingTopic topic,
        @Nullable TrainingState state,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final TrainingFilter ALL = new TrainingFilter(null, null, null, null, null, null);
}
