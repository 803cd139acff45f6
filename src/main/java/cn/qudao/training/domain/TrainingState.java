package cn.qudao.training.domain;

/** Named in the bundles as {@code training.state.<NAME>}. */
public enum TrainingState {
    PLANNED,
    HELD,
    CANCELLED
}
