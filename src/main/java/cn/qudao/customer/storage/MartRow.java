package cn.qudao.customer.storage;

import cn.qudao.customer.SubscriberNumber;

/** A line of a file of the data mart. */
record MartRow(SubscriberNumber number, Profile profile, MartMonth month) {}
