package cn.qudao.notice.domain;

/** Why a notice did not leave the portal after all. Named in the bundles as {@code notice.drop.<NAME>}. */
public enum DropReason {
    /** The person had read it in the portal by then. */
    READ,
    SWITCHED_OFF,
    /** The account is disabled, or holds no post any more. */
    NOT_AT_WORK,
    /** No address is confirmed, or no number is kept. */
    NO_ADDRESS,
    /** There is no mail server or no message centre any more. */
    NOT_SET_UP
}
