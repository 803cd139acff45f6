package cn.qudao.offer.domain;

import cn.qudao.customer.SubscriberNumber;

/**
 * A line of a file: that a number may take an offer.
 *
 * @param offer its code
 */
record GroupLine(String offer, SubscriberNumber number) {}
