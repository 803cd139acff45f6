package cn.qudao.customer;

import java.util.concurrent.ThreadLocalRandom;

/** Numbers that no other test uses. */
public final class CustomerMother {

    private static final long SPAN = 10_000_000_000L;

    private CustomerMother() {}

    public static SubscriberNumber number() {
        return new SubscriberNumber(
                "1" + (3 * SPAN / 10 + ThreadLocalRandom.current().nextLong(7 * SPAN / 10)));
    }
}
