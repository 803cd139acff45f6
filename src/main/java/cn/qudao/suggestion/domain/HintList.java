package cn.qudao.suggestion.domain;

import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import cn.qudao.suggestion.Outcome;
import cn.qudao.suggestion.SuggestionPermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was suggested below the post and what came of it. */
@Service
@Requires(SuggestionPermissions.VIEW)
@Transactional(readOnly = true)
public class HintList {

    private static final int MOST_COUNTED = 10_000;

    private final SuggestionHintRepository hints;
    private final SubscriberNumbers numbers;

    HintList(SuggestionHintRepository hints, SubscriberNumbers numbers) {
        this.hints = hints;
        this.numbers = numbers;
    }

    /** The newest first. */
    public Slice<HintRow> page(HintFilter filter, Portion portion) {
        Outcome outcome = filter.outcome();
        List<SuggestionHint> found = hints.page(
                filter.place().lo(),
                filter.place().hi(),
                filter.period().from(),
                filter.period().to(),
                filter.customerGroup(),
                product(filter),
                outcome == null ? null : outcome.heldOut(),
                outcome != null && outcome.declined(),
                outcome != null && outcome.recommended(),
                outcome != null && outcome.taken(),
                measure(filter),
                portion.afterNumber().orElse(Long.MAX_VALUE),
                Limit.of(portion.size() + 1));
        return Slice.of(found, portion.size(), SuggestionHint::number)
                .map(rows -> rows.stream()
                        .map(row -> row.row(numbers.masked(row.subscriber())))
                        .toList());
    }

    public long count(HintFilter filter) {
        Outcome outcome = filter.outcome();
        return hints.count(
                filter.place().lo(),
                filter.place().hi(),
                filter.period().from(),
                filter.period().to(),
                filter.customerGroup(),
                product(filter),
                outcome == null ? null : outcome.heldOut(),
                outcome != null && outcome.declined(),
                outcome != null && outcome.recommended(),
                outcome != null && outcome.taken(),
                measure(filter),
                MOST_COUNTED + 1);
    }

    private static @Nullable Long product(HintFilter filter) {
        return filter.product() == null ? null : filter.product().value();
    }

    private static @Nullable String measure(HintFilter filter) {
        return filter.compared() == null ? null : filter.compared().name();
    }
}
