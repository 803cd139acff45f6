package cn.qudao.contact;

/** How a subscriber is spoken to. Named in the bundles as {@code contact.channel.<NAME>}. */
public enum ContactChannel {
    /** At the counter, where the customer comes to us. */
    COUNTER(false),
    /** A text message. */
    SMS(true),
    /** A call, by a person or a machine. */
    CALL(true),
    /** A page or a message pushed to the phone. */
    PUSH(true);

    private final boolean outreach;

    ContactChannel(boolean outreach) {
        this.outreach = outreach;
    }

    /** Whether we go to the customer: only then there are quiet hours, and a limit for all channels together. */
    public boolean isOutreach() {
        return outreach;
    }
}
