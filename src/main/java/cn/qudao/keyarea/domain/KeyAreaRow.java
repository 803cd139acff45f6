package cn.qudao.keyarea.domain;

import cn.qudao.keyarea.KeyAreaId;
import cn.qudao.keyarea.domain.KeyAreaFilter.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key area in a list.
 *
 * @param scopeKey where it stands; lists go by it, page by page
 * @param own our outlets in it that count as valid (row 36)
 * @param others what all competitors together had at the latest survey
 * @param strongest what the strongest of them had
 */
public record KeyAreaRow(
        KeyAreaId id,
        long scopeKey,
        String name,
        String kind,
        String unitCode,
        String unitName,
        int own,
        @Nullable Integer others,
        @Nullable Integer strongest,
        @Nullable LocalDate surveyedOn,
        @Nullable LocalDate closedOn) {

    private static final int DECIMALS = 3;

    public Standing standing() {
        if (strongest == null) {
            return Standing.UNKNOWN;
        }
        return own < strongest ? Standing.BEHIND : Standing.AHEAD;
    }

    /** Our part of all outlets there, between 0 and 1; empty where nobody has any or nobody has looked. */
    public Optional<BigDecimal> share() {
        if (others == null || own + others == 0) {
            return Optional.empty();
        }
        return Optional.of(
                BigDecimal.valueOf(own).divide(BigDecimal.valueOf(own + others), DECIMALS, RoundingMode.HALF_UP));
    }
}
