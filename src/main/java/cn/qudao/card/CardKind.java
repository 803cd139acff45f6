package cn.qudao.card;

/** How a card is used (row 100). Named in the bundles as {@code card.kind.<NAME>}. */
public enum CardKind {
    /** 刮刮卡: sold, and registered by the clerk. */
    SCRATCH,
    /** 体验卡: handed over to be tried. */
    TRIAL
}
