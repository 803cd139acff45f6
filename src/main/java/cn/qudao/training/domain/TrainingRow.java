package cn.qudao.training.domain;

import cn.qudao.training.TrainingId;
import cn.qudao.training.TrainingKind;
import cn.qudao.training.TrainingTopic;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A training in a list.
 *
 * @param scopeKey where it stands; lists go by it and the id
 * @param invited all who are or were to come, those who came among them
 */
public record TrainingRow(
        TrainingId id,
        long scopeKey,
        TrainingKind kind,
        TrainingTopic topic,
        String title,
        String unitCode,
        String unitName,
        LocalDate day,
        int minutes,
        @Nullable String venue,
        String trainer,
        TrainingState state,
        int invited,
        int attended) {}
