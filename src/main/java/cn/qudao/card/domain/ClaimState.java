package cn.qudao.card.domain;

/** How far a customer has come who registers a card by himself. Said to him as {@code card.self.<NAME>}. */
public enum ClaimState {
    /** The code is on its way to the phone. */
    OPEN,
    /** Too many wrong codes. */
    BLOCKED,
    EXPIRED,
    /** The card was used or locked meanwhile. */
    UNUSABLE,
    /** The number is his, and the activation has begun. */
    PROVED
}
