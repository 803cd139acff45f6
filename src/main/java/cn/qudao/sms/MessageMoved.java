package cn.qudao.sms;

/**
 * A message has come further; told in the same transaction.
 *
 * @param origin what it is about, as whoever sent it has called it
 */
public record MessageMoved(String origin, MessageKind kind, MessageState state) {}
