package cn.qudao.activation.pipeline;

import cn.qudao.activation.RuleKind;
import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.Feature;
import cn.qudao.customer.Features;
import cn.qudao.customer.Holding;
import cn.qudao.customer.Subscribers;
import cn.qudao.kernel.OncePerTransaction;
import cn.qudao.recommendation.RecommendationBook;
import cn.qudao.recommendation.RecommendationBook.Repeats;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is asked of a number on its way: each fact is looked up once, by the first that asks for it. */
@Component
class RuleFacts {

    private final RecommendationBook book;
    private final Subscribers subscribers;
    private final OncePerTransaction<Asked, Known> known = new OncePerTransaction<>(Known::new);

    RuleFacts(RecommendationBook book, Subscribers subscribers) {
        this.book = book;
        this.subscribers = subscribers;
    }

    Known of(Asked asked) {
        return known.get(asked);
    }

    final class Known {

        private final Asked asked;
        private @Nullable Repeats repeats;
        private @Nullable Optional<Features> features;
        private @Nullable List<Holding> holdings;

        private Known(Asked asked) {
            this.asked = asked;
        }

        int repeats(RuleKind kind) {
            Repeats found = repeats;
            if (found == null) {
                found = book.repeats(asked.hash(), asked.product().id(), asked.day());
                repeats = found;
            }
            return kind == RuleKind.REPEAT_DAY ? found.thatDay() : found.thatMonth();
        }

        Optional<String> feature(Feature feature) {
            Optional<Features> found = features;
            if (found == null) {
                found = subscribers.features(asked.request().number());
                features = found;
            }
            return found.flatMap(known -> known.value(feature));
        }

        boolean holds(ProductId product) {
            return holding(product).isPresent();
        }

        /** As it is held when the request comes. */
        Optional<Holding> holding(ProductId product) {
            List<Holding> found = holdings;
            if (found == null) {
                found = subscribers.holdings(asked.request().number());
                holdings = found;
            }
            return found.stream()
                    .filter(holding -> holding.product().equals(product) && holding.isHeldAt(asked.at()))
                    .findFirst();
        }
    }
}
