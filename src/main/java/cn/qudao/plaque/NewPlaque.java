package cn.qudao.plaque;

import cn.qudao.org.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plaque to be written together with many others.
 *
 * @param kind a code of {@link cn.qudao.org.Dictionary#PLAQUE_KIND}
 * @param stars what one of the kind {@link Plaques#STAR} said that was withdrawn; one that hangs says what its outlet has
 * @param withdrawnOn when it was taken back already
 * @param withdrawReason why
 */
public record NewPlaque(
        UnitId outlet,
        String kind,
        @Nullable Integer stars,
        String number,
        LocalDate issuedOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawReason) {}
