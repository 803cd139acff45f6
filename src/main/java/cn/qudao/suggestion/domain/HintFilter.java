package cn.qudao.suggestion.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Place;
import cn.qudao.suggestion.Measure;
import cn.qudao.suggestion.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Which suggestions are asked for.
 *
 * @param customerGroup a code, or {@link #UNKNOWN}; null for any
 * @param compared only the customers who stand behind the comparison of this; null for every suggestion
 */
public record HintFilter(
        Place place,
        Period period,
        @Nullable String customerGroup,
        @Nullable ProductId product,
        @Nullable Outcome outcome,
        @Nullable Measure compared) {

    /** The group of numbers that the data mart has never named. */
    public static final String UNKNOWN = "-";
}
