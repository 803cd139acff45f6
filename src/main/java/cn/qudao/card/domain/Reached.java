package cn.qudao.card.domain;

/** How far a card has come at least; each includes those behind it. Named in the bundles as {@code card.reached.<NAME>}. */
public enum Reached {
    ISSUED,
    SOLD,
    ACTIVATED,
    /** The first month is over, and the customer has kept it. */
    KEPT
}
