package cn.qudao.training.domain;

import cn.qudao.training.TrainingId;
import cn.qudao.training.TrainingKind;
import cn.qudao.training.TrainingTopic;
import java.time.LocalDate;

/**
 * A training of an outlet's or a clerk's people.
 *
 * @param opens whether the post sees its page: it may be held by a unit above
 * @param people of them who are or were to come
 * @param attended of them who came
 */
public record PastTraining(
        TrainingId id,
        TrainingKind kind,
        TrainingTopic topic,
        String title,
        LocalDate day,
        int minutes,
        String trainer,
        TrainingState state,
        boolean opens,
        int people,
        int attended) {}
