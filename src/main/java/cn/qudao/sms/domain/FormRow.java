package cn.qudao.sms.domain;

/** One way to write an order, as the list of them shows it. */
public record FormRow(long id, int position, String pattern) {}
