package cn.qudao.customer.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.CustomerMother;
import cn.qudao.customer.Holding;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.Subscribers;
import cn.qudao.kernel.Refused;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class StoredSubscribersTest {

    private static final ProductId NEWS = new ProductId(1);
    private static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00.123456Z");
    private static final Instant END = Instant.parse("2026-11-20T00:00:00Z");

    @Autowired
    private Subscribers subscribers;

    @Autowired
    private Scope scope;

    private final SubscriberNumber number = CustomerMother.number();

    @Test
    void whatIsToldTwiceOrLateChangesNothing() {
        scope.asSystem("test", () -> {
            subscribers.unsubscribed(number, NEWS, END, "test");
            assertThat(subscribers.holdings(number)).isEmpty();
            subscribers.subscribed(number, NEWS, BEGIN, "test");
            List<Holding> held = List.of(new Holding(NEWS, BEGIN, END, "test"));
            assertThat(subscribers.holdings(number)).isEqualTo(held);
            subscribers.subscribed(number, NEWS, BEGIN, "again");
            subscribers.unsubscribed(number, NEWS, END, "again");
            assertThat(subscribers.holdings(number)).isEqualTo(held);
            assertThat(subscribers.holdings(CustomerMother.number())).isEmpty();
            assertThat(subscribers.features(number)).isEmpty();
        });
    }

    @Test
    void ofManyEachHasTheOwn() {
        SubscriberNumber other = CustomerMother.number();
        scope.asSystem("test", () -> {
            subscribers.subscribed(number, NEWS, BEGIN, "test");
            subscribers.subscribed(other, NEWS, END, "test");
            assertThat(subscribers.holdings(List.of(number, other, CustomerMother.number())))
                    .isEqualTo(Map.of(
                            number, List.of(new Holding(NEWS, BEGIN, null, "test")),
                            other, List.of(new Holding(NEWS, END, null, "test"))));
            assertThat(subscribers.holdings(List.of())).isEmpty();
            assertThat(subscribers.features(List.of(number, other))).isEmpty();
        });
    }

    @Test
    void nobodyIsAnsweredWithoutAPost() {
        assertThatThrownBy(() -> subscribers.features(number)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> subscribers.subscribed(number, NEWS, BEGIN, "test"))
                .isInstanceOf(Refused.class);
    }
}
