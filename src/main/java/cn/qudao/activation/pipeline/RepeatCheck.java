package cn.qudao.activation.pipeline;

import cn.qudao.activation.RuleKind;
import cn.qudao.activation.Step;
import cn.qudao.activation.domain.RuleReader;
import cn.qudao.activation.domain.RuleRow;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Saying;
import cn.qudao.recommendation.RecommendationBook;
import cn.qudao.recommendation.RecommendationBook.Repeats;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The same number and product again in a day or a month (row 90), as often as the rules allow. */
@Component
class RepeatCheck implements Check {

    private final RuleReader rules;
    private final RecommendationBook book;

    RepeatCheck(RuleReader rules, RecommendationBook book) {
        this.rules = rules;
        this.book = book;
    }

    @Override
    public Step step() {
        return Step.RULES;
    }

    @Override
    public Optional<Refusal> refusal(Asked asked) {
        List<RuleRow> inForce = rules.of(asked.product().id());
        if (inForce.isEmpty()) {
            return Optional.empty();
        }
        Repeats repeats = book.repeats(asked.hash(), asked.product().id(), asked.day());
        return inForce.stream()
                .filter(rule -> rule.most() != null && count(rule, repeats) >= rule.most())
                .findFirst()
                .map(rule -> refusal(asked, rule, count(rule, repeats)));
    }

    private static int count(RuleRow rule, Repeats repeats) {
        return rule.kind() == RuleKind.REPEAT_DAY ? repeats.thatDay() : repeats.thatMonth();
    }

    private static Refusal refusal(Asked asked, RuleRow rule, int count) {
        Bilingual name = new Bilingual(asked.product().nameZh(), asked.product().nameEn());
        return new Refusal(
                "activation." + rule.kind(),
                Saying.of("activation.refused." + rule.kind(), name, count, String.valueOf(rule.most())),
                Saying.of(
                        "activation.help." + rule.kind(),
                        rule.kind() == RuleKind.REPEAT_DAY
                                ? asked.day().plusDays(1).toString()
                                : asked.day().withDayOfMonth(1).plusMonths(1).toString()));
    }
}
