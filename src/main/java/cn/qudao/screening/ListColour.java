package cn.qudao.screening;

/** The two lists. */
public enum ListColour {
    /** Kept out. */
    BLACK,
    /** Let through although on the black list. */
    WHITE
}
