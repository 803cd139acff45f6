package cn.qudao.wap;

/** How far a link has come. Named in the bundles as {@code wap.state.<NAME>}, and to the customer as {@code wap.page.<NAME>}. */
public enum LinkState {
    SENT,
    /** The customer has seen the page. */
    OPENED,
    /** The customer has said yes, and the activation is under way. */
    CONFIRMED,
    SUCCEEDED,
    FAILED,
    /** A list or a rule was in the way when the customer said yes. */
    REFUSED,
    /** The customer has said no. */
    DECLINED,
    /** The customer has said nothing in time. */
    EXPIRED;

    public boolean isOpen() {
        return this == SENT || this == OPENED;
    }

    public boolean isFinal() {
        return !isOpen() && this != CONFIRMED;
    }
}
