package cn.qudao.customer;

import java.util.List;

/** Takes in what is known of many subscribers at once, in the caller's transaction: for work of the system. */
public interface SubscriberFeed {

    void load(List<NewSubscriber> subscribers);
}
