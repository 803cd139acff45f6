package cn.qudao.training;

import cn.qudao.org.UnitId;
import java.time.LocalDate;
import java.util.function.IntPredicate;

/**
 * A training to be written together with many others.
 *
 * @param unit that holds it
 * @param invited whoever works at or below this unit, the first {@code most}
 * @param came who of them came, by their number from 0; asked only where the day is past
 */
public record NewTraining(
        UnitId unit,
        TrainingKind kind,
        TrainingTopic topic,
        String title,
        LocalDate day,
        int minutes,
        String venue,
        String trainer,
        UnitId invited,
        int most,
        IntPredicate came) {}
