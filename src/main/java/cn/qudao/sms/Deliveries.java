package cn.qudao.sms;

/** Tells open windows what becomes of the messages that they have asked for. */
public interface Deliveries {

    /** Is told each time that the message has come further, on a thread of the portal's own. */
    interface Follower {
        void has(MessageState state);
    }

    /** @param origin of the message */
    void follow(String origin, Follower follower);

    void forget(String origin, Follower follower);
}
