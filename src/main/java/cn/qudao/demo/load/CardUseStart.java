package cn.qudao.demo.load;

import cn.qudao.activation.PlatformSetup;
import cn.qudao.card.CardFeed;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.scope.Scope;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Customers of the demo use cards, once, as soon as there is a platform that activates them: cards that say they are active have
 * an activation behind them, which can be stopped when their free time is over.
 */
@Component
@ConditionalOnWebApplication
@Order(2)
class CardUseStart implements ApplicationRunner {

    private static final String STEP = "cards-used";
    private static final String PLATFORM = "demo";
    private static final int CUSTOMERS = 24;

    private final CardFeed cards;
    private final PlatformSetup platforms;
    private final Journal journal;
    private final Scope scope;

    CardUseStart(CardFeed cards, PlatformSetup platforms, Journal journal, Scope scope) {
        this.cards = cards;
        this.platforms = platforms;
        this.journal = journal;
        this.scope = scope;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        journal.order()
                .filter(order -> journal.isDone(DemoLoad.LAST_STEP))
                .ifPresent(order -> scope.asSystem("customers of the demo use cards", () -> {
                    if (platforms.address(PLATFORM).isPresent()) {
                        journal.once(STEP, order, () -> cards.use(customers()));
                    }
                }));
    }

    private static List<SubscriberNumber> customers() {
        return IntStream.rangeClosed(1, CUSTOMERS)
                .mapToObj(i -> new SubscriberNumber("1390020%04d".formatted(i)))
                .toList();
    }
}
