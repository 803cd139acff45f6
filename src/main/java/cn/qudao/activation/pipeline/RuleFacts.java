package cn.qudao.activation.pipeline;

import cn.qudao.activation.RuleKind;
import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.Feature;
import cn.qudao.customer.Features;
import cn.qudao.customer.Holding;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.Subscribers;
import cn.qudao.kernel.OncePerTransaction;
import cn.qudao.recommendation.RecommendationBook;
import cn.qudao.recommendation.RecommendationBook.Repeatable;
import cn.qudao.recommendation.RecommendationBook.Repeats;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is asked of numbers on their way: each fact is looked up once, by the first that asks for it, and for all requests that
 * are written together.
 */
@Component
class RuleFacts {

    private final RecommendationBook book;
    private final Subscribers subscribers;
    private final OncePerTransaction<Asked, About> known =
            new OncePerTransaction<>(asked -> new About(asked, new Together(List.of(asked))));

    RuleFacts(RecommendationBook book, Subscribers subscribers) {
        this.book = book;
        this.subscribers = subscribers;
    }

    /** To be called before any of them is asked about. */
    void together(List<Asked> requests) {
        Together all = new Together(requests);
        requests.forEach(asked -> known.put(asked, new About(asked, all)));
    }

    About of(Asked asked) {
        return known.get(asked);
    }

    /** About one of them. */
    static final class About {

        private final Asked asked;
        private final Together all;

        private About(Asked asked, Together all) {
            this.asked = asked;
            this.all = all;
        }

        int repeats(RuleKind kind) {
            Repeats found = all.repeats(asked);
            return kind == RuleKind.REPEAT_DAY ? found.thatDay() : found.thatMonth();
        }

        Optional<String> feature(Feature feature) {
            return all.features(asked).flatMap(known -> known.value(feature));
        }

        boolean holds(ProductId product) {
            return holding(product).isPresent();
        }

        /** As it is held when the request comes. */
        Optional<Holding> holding(ProductId product) {
            return all.holdings(asked).stream()
                    .filter(holding -> holding.product().equals(product) && holding.isHeldAt(asked.at()))
                    .findFirst();
        }
    }

    private final class Together {

        private final List<Asked> requests;
        private final Map<Asked, Repeats> repeats = new HashMap<>();
        private @Nullable Map<SubscriberNumber, Features> features;
        private @Nullable Map<SubscriberNumber, List<Holding>> holdings;

        private Together(List<Asked> requests) {
            this.requests = requests;
        }

        Repeats repeats(Asked asked) {
            if (repeats.isEmpty()) {
                requests.stream().collect(Collectors.groupingBy(Asked::day)).forEach(this::countRepeats);
            }
            return Objects.requireNonNull(repeats.get(asked));
        }

        private void countRepeats(LocalDate day, List<Asked> ofTheDay) {
            List<Repeats> counted = book.repeats(
                    ofTheDay.stream()
                            .map(asked ->
                                    new Repeatable(asked.hash(), asked.product().id()))
                            .toList(),
                    day);
            for (int i = 0; i < counted.size(); i++) {
                repeats.put(ofTheDay.get(i), counted.get(i));
            }
        }

        Optional<Features> features(Asked asked) {
            Map<SubscriberNumber, Features> found = features;
            if (found == null) {
                found = subscribers.features(numbers());
                features = found;
            }
            return Optional.ofNullable(found.get(asked.request().number()));
        }

        List<Holding> holdings(Asked asked) {
            Map<SubscriberNumber, List<Holding>> found = holdings;
            if (found == null) {
                found = subscribers.holdings(numbers());
                holdings = found;
            }
            return found.getOrDefault(asked.request().number(), List.of());
        }

        private Set<SubscriberNumber> numbers() {
            return requests.stream().map(asked -> asked.request().number()).collect(Collectors.toSet());
        }
    }
}
