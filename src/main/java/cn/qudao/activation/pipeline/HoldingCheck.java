package cn.qudao.activation.pipeline;

import cn.qudao.activation.Step;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Saying;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who has a product need not be sold it (row 91: opened several times, it counts once). */
@Component
class HoldingCheck implements Check {

    private final RuleFacts facts;

    HoldingCheck(RuleFacts facts) {
        this.facts = facts;
    }

    @Override
    public Step step() {
        return Step.RULES;
    }

    @Override
    public Optional<Refusal> refusal(Asked asked) {
        return facts.of(asked)
                .holding(asked.product().id())
                .map(holding -> new Refusal(
                        "activation.held",
                        Saying.of(
                                "activation.refused.held",
                                new Bilingual(
                                        asked.product().nameZh(),
                                        asked.product().nameEn()),
                                LocalDate.ofInstant(holding.since(), Clocks.BUSINESS_ZONE)
                                        .toString()),
                        Saying.of("activation.help.other-product")));
    }
}
