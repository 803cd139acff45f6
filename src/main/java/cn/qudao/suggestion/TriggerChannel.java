package cn.qudao.suggestion;

/** How a clerk learns of a task. Named in the bundles as {@code suggestion.channel.<NAME>}. */
public enum TriggerChannel {
    /** On the page, when the customer stands there again. */
    COUNTER,
    /** The same, and at once by the bell. */
    NOTICE
}
