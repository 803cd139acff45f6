package cn.qudao.suggestion;

/** What happens to a customer and may call for something. Named in the bundles as {@code suggestion.event.<NAME>}. */
public enum TriggerEvent {
    ACTIVATION_SUCCEEDED,
    ACTIVATION_FAILED,
    /** A repair has come to its end (row 99). */
    WORK_ORDER_CLOSED
}
