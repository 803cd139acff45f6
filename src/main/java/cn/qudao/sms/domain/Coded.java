package cn.qudao.sms.domain;

import cn.qudao.customer.SubscriberNumber;

/** An order as it was written. */
public record Coded(String product, SubscriberNumber number) {}
