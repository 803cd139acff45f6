package cn.qudao.card;

/** What happens to a card. Named in the bundles as {@code card.move.<NAME>}. */
public enum CardMove {
    MADE,
    ISSUED,
    RETURNED,
    SOLD,
    REGISTERED,
    /** The activation came to nothing: the card can be used again. */
    FREED,
    ACTIVATED,
    REMINDED,
    RENEWED,
    /** It is to be stopped: who wrote it said so, or nobody had said anything until the free time was over. */
    STOPPING,
    STOPPED,
    UNSTOPPED,
    LOST,
    FOUND,
    VOIDED
}
