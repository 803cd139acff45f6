package cn.qudao.card;

/** What became of the service when the free time was over (row 102). Named in the bundles as {@code card.after.<NAME>}. */
public enum AfterFree {
    RENEWED,
    STOPPED
}
