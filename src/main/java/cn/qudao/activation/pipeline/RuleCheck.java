package cn.qudao.activation.pipeline;

import cn.qudao.activation.RuleTerms;
import cn.qudao.activation.Step;
import cn.qudao.activation.domain.RuleReader;
import cn.qudao.activation.domain.RuleRow;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rules that an administrator keeps as data (rows 82, 90), in the order of their kinds. */
@Component
class RuleCheck implements Check {

    private final RuleReader rules;
    private final RuleFacts facts;
    private final RuleWords words;

    RuleCheck(RuleReader rules, RuleFacts facts, RuleWords words) {
        this.rules = rules;
        this.facts = facts;
        this.words = words;
    }

    @Override
    public Step step() {
        return Step.RULES;
    }

    @Override
    public Optional<Refusal> refusal(Asked asked) {
        List<RuleRow> inForce = rules.of(asked.product().id());
        RuleFacts.About known = facts.of(asked);
        return inForce.stream()
                .flatMap(rule -> refusal(asked, rule, known).stream())
                .findFirst();
    }

    private Optional<Refusal> refusal(Asked asked, RuleRow rule, RuleFacts.About known) {
        return switch (rule.terms()) {
            case RuleTerms.Repeat repeat ->
                Optional.of(known.repeats(repeat.kind()))
                        .filter(count -> count >= repeat.most())
                        .map(count -> words.tooOften(asked, repeat, count));
            case RuleTerms.Eligibility only -> {
                String value = known.feature(only.feature()).orElse(null);
                boolean fits = value == null ? only.unknownToo() : only.words().contains(value);
                yield fits ? Optional.empty() : Optional.of(words.notFor(asked, only, value));
            }
            case RuleTerms.Conflict conflict -> {
                ProductId other = conflict.other().equals(asked.product().id())
                        ? Objects.requireNonNull(rule.product())
                        : conflict.other();
                yield known.holds(other) ? Optional.of(words.conflicts(asked, other)) : Optional.empty();
            }
        };
    }
}
