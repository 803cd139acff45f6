package cn.qudao.suggestion.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Requires;
import cn.qudao.suggestion.Measure;
import cn.qudao.suggestion.SuggestionPermissions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What customers used before suggestions and after them: the month before the hint's against the month after it, of those of
 * whom both are known. A number counts once for each product, by its last hint.
 */
@Service
@Requires(SuggestionPermissions.VIEW)
@Transactional(readOnly = true)
public class EffectList {

    /** Group, product, held out, taken; then for each measure the customers and both sums. */
    private static final int KEYS = 4;

    private static final int FIGURES = 3;

    private final SuggestionHintRepository hints;

    EffectList(SuggestionHintRepository hints) {
        this.hints = hints;
    }

    /** For each product, all groups together first, and each measure. */
    public List<Effect> effects(Place place, Period period) {
        List<Tally> tallies = hints.compared(place.lo(), place.hi(), period.from(), period.to()).stream()
                .map(Tally::of)
                .toList();
        Map<Subject, List<Tally>> subjects = new LinkedHashMap<>();
        for (Tally tally : tallies) {
            subjects.computeIfAbsent(new Subject(tally.product, null), subject -> new ArrayList<>())
                    .add(tally);
            subjects.computeIfAbsent(new Subject(tally.product, tally.group), subject -> new ArrayList<>())
                    .add(tally);
        }
        List<Effect> effects = new ArrayList<>();
        subjects.forEach((subject, of) -> {
            for (Measure measure : Measure.values()) {
                effects.add(subject.effect(measure, of));
            }
        });
        return effects;
    }

    private record Subject(long product, @Nullable String group) {

        Effect effect(Measure measure, List<Tally> tallies) {
            Compared hinted = Compared.NOBODY;
            Compared taken = Compared.NOBODY;
            Compared heldOut = Compared.NOBODY;
            for (Tally tally : tallies) {
                Compared own = tally.of(measure);
                hinted = tally.heldOut ? hinted : hinted.plus(own);
                taken = tally.heldOut || !tally.taken ? taken : taken.plus(own);
                heldOut = tally.heldOut ? heldOut.plus(own) : heldOut;
            }
            return new Effect(group, new ProductId(product), measure, hinted, taken, heldOut);
        }
    }

    private record Tally(String group, long product, boolean heldOut, boolean taken, List<Compared> compared) {

        static Tally of(Object[] row) {
            List<Compared> compared = new ArrayList<>();
            for (int i = KEYS; i < row.length; i += FIGURES) {
                compared.add(new Compared(((Number) row[i]).longValue(), decimal(row[i + 1]), decimal(row[i + 2])));
            }
            return new Tally(
                    (String) row[0], ((Number) row[1]).longValue(), (boolean) row[2], (boolean) row[3], compared);
        }

        Compared of(Measure measure) {
            return compared.get(measure.ordinal());
        }

        private static BigDecimal decimal(@Nullable Object sum) {
            return sum == null ? BigDecimal.ZERO : new BigDecimal(sum.toString());
        }
    }
}
