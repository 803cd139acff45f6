package cn.qudao.activation.domain;

import cn.qudao.activation.ActivationState;
import cn.qudao.activation.OrderAction;
import cn.qudao.activation.Step;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Place;
import cn.qudao.recommendation.Way;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Which activations are wanted; what is null is not asked for.
 *
 * @param since of the first day; null for its begin
 * @param until of the last day, no longer included; null for its end
 * @param platform 0 for those that no platform was found for
 */
public record ActivationFilter(
        Place place,
        Period period,
        @Nullable LocalTime since,
        @Nullable LocalTime until,
        @Nullable ActivationState state,
        @Nullable OrderAction action,
        @Nullable Way door,
        @Nullable Step step,
        @Nullable Long platform,
        @Nullable Reason reason) {

    Instant from() {
        return period.from()
                .atTime(since == null ? LocalTime.MIN : since)
                .atZone(Clocks.BUSINESS_ZONE)
                .toInstant();
    }

    Instant to() {
        return (until == null
                        ? period.to().plusDays(1).atStartOfDay()
                        : period.to().atTime(until))
                .atZone(Clocks.BUSINESS_ZONE)
                .toInstant();
    }

    @Nullable
    Boolean stops() {
        return action == null ? null : action == OrderAction.DELETE;
    }

    @Nullable
    String reasonKey() {
        return reason == null ? null : reason.key();
    }

    @Nullable
    String reasonWords() {
        return reason == null ? null : reason.words();
    }
}
