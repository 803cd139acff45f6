package cn.qudao.contact.domain;

import cn.qudao.contact.ContactChannel;
import cn.qudao.customer.SubscriberNumber;
import org.jspecify.annotations.Nullable;

/** Null asks for nothing. */
public record DoNotContactFilter(
        @Nullable SubscriberNumber number,
        @Nullable ContactChannel channel,
        @Nullable Boolean stands) {}
