package cn.qudao.recommendation;

/** What made somebody recommend (R7's 触发来源); where several did, the one that stands first. */
public enum Cause {
    /** Another customer (row 93). */
    REFERRAL,
    /** An event in the customer's life that called for it, as a repair that is done (rows 97 to 99). */
    SERVICE,
    /** A text message to the clerk (row 77). */
    PROMPT,
    /** What stood before the clerk when the number was typed (row 73). */
    SUGGESTION,
    /** Nothing that is known: an idea of the clerk's own. */
    OWN
}
