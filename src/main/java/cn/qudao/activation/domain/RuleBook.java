package cn.qudao.activation.domain;

import cn.qudao.activation.ActivationPermissions;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an administrator edits the rules; a change holds for the next request, at every door. */
@Service
@Requires(ActivationPermissions.RULES)
@Transactional
public class RuleBook {

    private final RuleRepository rules;
    private final Clock clock;

    RuleBook(RuleRepository rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<RuleRow> inForce() {
        return rules.findByUntilIsNullOrderByKindAscProductIdAsc().stream()
                .map(Rule::row)
                .toList();
    }

    /** Every edition of a rule, the latest first. */
    @Transactional(readOnly = true)
    public List<RuleRow> editions(long series) {
        return rules.findBySeriesOrderByEditionDesc(series).stream()
                .map(Rule::row)
                .toList();
    }

    public long add(RuleForm form) {
        requireAlone(form, null);
        return rules.save(Rule.first(form, clock.instant())).row().series();
    }

    public void change(long series, RuleForm form) {
        requireAlone(form, series);
        rules.save(rule(series).revise(form, clock.instant()));
    }

    public void end(long series) {
        rule(series).end(clock.instant());
    }

    private Rule rule(long series) {
        return rules.findBySeriesAndUntilIsNull(series).orElseThrow(NotFound::new);
    }

    /** Two of a kind for the same product would contradict each other. */
    private void requireAlone(RuleForm form, @Nullable Long itself) {
        ProductId product = form.product();
        boolean taken =
                rules.same(Objects.requireNonNull(form.kind()), product == null ? null : product.value()).stream()
                        .anyMatch(rule -> itself == null || rule.row().series() != itself);
        if (taken) {
            throw RuleViolation.at("kind", "activation.rule.taken");
        }
    }
}
