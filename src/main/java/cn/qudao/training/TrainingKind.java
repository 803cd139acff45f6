package cn.qudao.training;

/** How people are trained (row 187). Named in the bundles as {@code training.kind.<NAME>}. */
public enum TrainingKind {
    /** 集中培训: many outlets in one room. */
    CLASS,
    /** 上门辅导 / 现场指导: at the counter. */
    COACHING,
    /** 定期交流: outlets tell each other. */
    MEETING
}
