package cn.qudao.training;

/** The id of a training. */
public record TrainingId(long value) {}
