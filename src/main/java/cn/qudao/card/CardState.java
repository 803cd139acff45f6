package cn.qudao.card;

/** Where a card stands. Named in the bundles as {@code card.state.<NAME>}. */
public enum CardState {
    /** With the unit of its batch. */
    IN_STORE,
    AT_OUTLET,
    /** The customer has it and has not used it yet. */
    SOLD,
    /** The activation is under way. */
    REGISTERING,
    ACTIVE,
    LOST,
    VOID
}
