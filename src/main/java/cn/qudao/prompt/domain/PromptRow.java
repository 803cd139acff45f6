package cn.qudao.prompt.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Place;
import cn.qudao.prompt.PromptAnswer;
import cn.qudao.prompt.PromptOutcome;
import cn.qudao.recommendation.RecommendationId;
import cn.qudao.sms.MessageState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A prompt as R9 shows it.
 *
 * @param place the clerk's, or the outlet's where no clerk is known
 * @param product whose activation called for it
 * @param subscriber masked; empty where it was not kept yet
 * @param template the words of then, before they were filled in
 * @param recommendation in answer to it
 */
public record PromptRow(
        Place place,
        Instant activatedAt,
        ProductId product,
        String subscriber,
        PromptOutcome outcome,
        @Nullable ProductId advised,
        @Nullable String template,
        @Nullable Instant sentAt,
        @Nullable MessageState state,
        PromptAnswer answer,
        @Nullable RecommendationId recommendation,
        @Nullable Instant answeredAt) {

    /** From the message to the recommendation, in whole seconds. */
    public @Nullable Long seconds() {
        return sentAt == null || answeredAt == null
                ? null
                : Duration.between(sentAt, answeredAt).toSeconds();
    }
}
