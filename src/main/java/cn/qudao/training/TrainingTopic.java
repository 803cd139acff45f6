package cn.qudao.training;

/** What people are trained in (row 190). Named in the bundles as {@code training.topic.<NAME>}. */
public enum TrainingTopic {
    PRODUCT,
    SALES,
    SERVICE,
    SYSTEM
}
