package cn.qudao.training;

import java.util.List;

/** The trainings, for other modules. */
public interface Trainings {

    /** Writes all in the caller's transaction; those of past days were held. Nobody is told. */
    void write(List<NewTraining> trainings);

    /** Writes all in the caller's transaction. */
    void choose(List<NewBackbone> backbones);
}
