package cn.qudao.customer;

import java.util.List;
import java.util.Map;

/** Takes in what is known of many subscribers at once, in the caller's transaction: for work of the system. */
public interface SubscriberFeed {

    void load(List<NewSubscriber> subscribers);

    /** What they used and paid, month by month. */
    void loadMonths(Map<SubscriberNumber, List<MonthFigures>> months);
}
