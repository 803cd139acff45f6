package cn.qudao.demo.guangdong;

import cn.qudao.training.TrainingKind;
import cn.qudao.training.TrainingTopic;
import java.time.LocalDate;

/** A training of the demo; units by their codes. */
public record DemoTraining(
        String unit,
        TrainingKind kind,
        TrainingTopic topic,
        String title,
        LocalDate day,
        int minutes,
        String venue,
        String trainer,
        String invited,
        int most,
        long seed) {

    private static final double COMES = 0.88;

    /** Most come. */
    public boolean came(int person) {
        return Dice.of(seed, person).chance(COMES);
    }
}
