package cn.qudao.card.domain;

import cn.qudao.activation.ActivationState;
import cn.qudao.card.CardKind;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Place;
import org.jspecify.annotations.Nullable;

/** Which registrations are wanted; null asks for nothing. */
public record RegistrationFilter(
        Place below,
        Period period,
        @Nullable CardKind kind,
        @Nullable ActivationState state) {}
