package cn.qudao.training.domain;

/** Named in the bundles as {@code training.attendance.<NAME>}. */
public enum AttendanceState {
    INVITED,
    ATTENDED,
    ABSENT
}
