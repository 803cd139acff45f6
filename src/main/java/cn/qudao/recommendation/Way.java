package cn.qudao.recommendation;

/** How a product is activated. */
public enum Way {
    SMS,
    WEB,
    WAP,
    IVR,
    BATCH,
    CARD
}
