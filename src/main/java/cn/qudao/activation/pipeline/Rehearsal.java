package cn.qudao.activation.pipeline;

import cn.qudao.activation.ActivationPermissions;
import cn.qudao.activation.ActivationRequest;
import cn.qudao.activation.Step;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Requires;
import cn.qudao.org.UnitRow;
import cn.qudao.recommendation.Way;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tries the lists and rules with a number, and activates nothing. */
@Service
@Requires(ActivationPermissions.RULES)
@Transactional(readOnly = true)
public class Rehearsal {

    private final List<Check> checks;
    private final SubscriberNumbers numbers;
    private final Scope scope;
    private final Clock clock;

    Rehearsal(List<Check> checks, SubscriberNumbers numbers, Scope scope, Clock clock) {
        this.checks = checks.stream().sorted(Comparator.comparing(Check::step)).toList();
        this.numbers = numbers;
        this.scope = scope;
        this.clock = clock;
    }

    /** What stands in the way of whom; all of it, where a request would end at the first. */
    public List<Finding> tryOut(SubscriberNumber number, ProductRow product, UnitRow outlet) {
        Instant now = clock.instant();
        Asked asked = new Asked(
                new ActivationRequest(
                        Way.WEB, "rehearsal", null, number, product.id(), outlet.place(), outlet.id(), null),
                product,
                numbers.hash(number),
                now,
                LocalDate.ofInstant(now, Clocks.BUSINESS_ZONE));
        return scope.asSystem(
                "rules are tried",
                () -> checks.stream()
                        .flatMap(check ->
                                check.refusal(asked).map(refusal -> new Finding(check.step(), refusal)).stream())
                        .toList());
    }

    public record Finding(Step step, Refusal refusal) {}
}
