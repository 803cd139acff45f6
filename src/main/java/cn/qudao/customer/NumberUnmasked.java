package cn.qudao.customer;

/** Somebody has read a subscriber's number in full: for the audit trail. */
public record NumberUnmasked(long accountId, String subject, String masked) {}
