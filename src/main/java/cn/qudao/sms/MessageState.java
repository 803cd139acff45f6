package cn.qudao.sms;

/** How far a message, or a part of one, has come. Named in the bundles as {@code sms.state.<NAME>}. */
public enum MessageState {
    /** It waits for its turn, or for the line. */
    QUEUED,
    /** On its way to the message centre; found in this state after a crash, it may have arrived. */
    SENDING,
    /** The message centre has it. */
    SENT,
    DELIVERED,
    FAILED,
    /** It may have arrived and nobody knows; sent again it might come twice, so it is not. */
    UNSURE
}
