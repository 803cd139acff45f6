package cn.qudao.contact.domain;

import cn.qudao.contact.ContactChannel;
import java.time.Instant;

/** A contact that was counted. */
public record PastContact(ContactChannel channel, Instant at, String purpose) {}
