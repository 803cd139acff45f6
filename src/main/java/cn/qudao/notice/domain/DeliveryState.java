package cn.qudao.notice.domain;

/** What became of a notice that is to leave the portal. Named in the bundles as {@code notice.state.<NAME>}. */
public enum DeliveryState {
    WAITING,
    /** On its way to the mail server; found in this state after a crash, it may have arrived. */
    SENDING,
    SENT,
    /** It was tried often enough. */
    FAILED,
    /** It may have arrived and nobody knows; sent again it might come twice, so it is not. */
    UNSURE,
    /** When its time came it was not wanted any more, or could not go. */
    DROPPED
}
