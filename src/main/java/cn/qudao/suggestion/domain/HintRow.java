package cn.qudao.suggestion.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Place;
import cn.qudao.suggestion.DeclineReason;
import cn.qudao.suggestion.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion as lists show it.
 *
 * @param place the clerk's, or the outlet's
 * @param position where it stood, from 1
 * @param customerGroup a code; null where nothing was known of the number
 * @param outcome the furthest that it came
 * @param takenAt when it was activated
 * @param subscriber masked
 */
public record HintRow(
        Instant shownAt,
        Place place,
        ProductId product,
        int position,
        int points,
        @Nullable String customerGroup,
        Outcome outcome,
        @Nullable DeclineReason declineReason,
        @Nullable Instant takenAt,
        String subscriber) {}
