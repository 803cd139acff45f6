package cn.qudao.activation.pipeline;

import cn.qudao.activation.Step;
import cn.qudao.catalogue.SalesRules;
import cn.qudao.kernel.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shelf, class against outlet, and phase of the region, as the catalogue has them (rows 55 to 62, 67, 95). */
@Component
class SalesCheck implements Check {

    private final SalesRules rules;

    SalesCheck(SalesRules rules) {
        this.rules = rules;
    }

    @Override
    public Step step() {
        return Step.RULES;
    }

    @Override
    public Optional<Refusal> refusal(Asked asked) {
        return rules.refusal(asked.product().id(), asked.request().outlet(), asked.at());
    }
}
