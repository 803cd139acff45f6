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
    STOPPED,
    LOST,
    FOUND,
    VOIDED
}
