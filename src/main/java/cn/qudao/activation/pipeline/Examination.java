package cn.qudao.activation.pipeline;

import cn.qudao.activation.ActivationRequest;
import cn.qudao.activation.pipeline.Rehearsal.Finding;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Place;
import cn.qudao.org.UnitId;
import cn.qudao.recommendation.Way;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks the lists and rules what they would say to a request that nobody has made. */
@Component
class Examination {

    private final List<Check> checks;
    private final SubscriberNumbers numbers;
    private final Clock clock;

    Examination(List<Check> checks, SubscriberNumbers numbers, Clock clock) {
        this.checks = checks.stream().sorted(Comparator.comparing(Check::step)).toList();
        this.numbers = numbers;
        this.clock = clock;
    }

    Asked ask(SubscriberNumber number, Place place, UnitId outlet, ProductRow product) {
        Instant now = clock.instant();
        return new Asked(
                new ActivationRequest(Way.WEB, "rehearsal", null, number, product.id(), place, outlet, null),
                product,
                numbers.hash(number),
                now,
                LocalDate.ofInstant(now, Clocks.BUSINESS_ZONE));
    }

    /** What stands in the way, step by step; looked for only as far as it is read. */
    Stream<Finding> findings(Asked asked) {
        return checks.stream()
                .flatMap(check -> check.refusal(asked).map(refusal -> new Finding(check.step(), refusal)).stream());
    }
}
