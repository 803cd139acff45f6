package cn.qudao.activation.domain;

import cn.qudao.activation.ActivationState;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Place;
import cn.qudao.recommendation.Way;
import org.jspecify.annotations.Nullable;

/** Which activations are wanted; what is null is not asked for. */
public record ActivationFilter(
        Place place,
        Period period,
        @Nullable ActivationState state,
        @Nullable Way door,
        @Nullable Long platform,
        @Nullable ProductId product) {}
