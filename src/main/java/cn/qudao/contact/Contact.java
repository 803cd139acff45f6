package cn.qudao.contact;

import cn.qudao.customer.SubscriberNumber;
import java.time.Instant;

/**
 * That a subscriber is spoken to.
 *
 * @param purpose one word for what it is about, at most 40 characters, as {@code recommendation}
 * @param reference what makes it this one, at most 64 characters: the same twice is counted once
 */
public record Contact(SubscriberNumber number, ContactChannel channel, Instant at, String purpose, String reference) {}
