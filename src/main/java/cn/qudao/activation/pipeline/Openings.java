package cn.qudao.activation.pipeline;

import cn.qudao.activation.ActivationRequest;
import cn.qudao.customer.Feature;
import cn.qudao.kernel.Saying;
import cn.qudao.recommendation.Cause;
import cn.qudao.recommendation.RecommendationBook.Opening;
import cn.qudao.recommendation.RecommendationEntry;
import cn.qudao.recommendation.RecordPrices;
import cn.qudao.recommendation.Result;
import org.springframework.stereotype.Component;

/** The record that an activation is counted by, as it stands when the request is taken. */
@Component
class Openings {

    static final String SOURCE = "ACTIVATION";

    private final RecordPrices prices;
    private final RuleFacts facts;
    private final ReasonText texts;

    Openings(RecordPrices prices, RuleFacts facts, ReasonText texts) {
        this.prices = prices;
        this.facts = facts;
        this.texts = texts;
    }

    Opening of(Drafted draft, Cause cause) {
        Asked asked = draft.asked();
        ActivationRequest request = asked.request();
        Saying reason = draft.reason();
        String segment = facts.of(asked).feature(Feature.GROUP).orElse(null);
        return new Opening(
                draft.recommendation(),
                new RecommendationEntry(
                        SOURCE,
                        Long.toString(draft.id().value()),
                        draft.at(),
                        request.place(),
                        request.outlet(),
                        request.clerk(),
                        request.product(),
                        request.door(),
                        cause,
                        reason == null ? Result.PENDING : Result.FAILED,
                        reason == null ? null : texts.forRecord(reason),
                        request.number()),
                draft.price().orElseGet(() -> prices.monthly(asked.product(), request.outlet(), segment, asked.day())),
                draft.number());
    }
}
