package cn.qudao.recommendation.domain;

import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.customer.Unmasking;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import cn.qudao.kernel.TimePlace;
import cn.qudao.recommendation.Cause;
import cn.qudao.recommendation.RecommendationId;
import cn.qudao.recommendation.RecommendationPermissions;
import cn.qudao.recommendation.Result;
import cn.qudao.reporting.ArchivedRecords;
import cn.qudao.scope.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The recommendations below the post: where every drill ends. */
@Service
@Requires(RecommendationPermissions.VIEW)
@Transactional(readOnly = true)
public class RecommendationList {

    /** Counts stop here. */
    public static final int MOST_COUNTED = 10_000;

    private final RecommendationRepository recommendations;
    private final SubscriberNumbers numbers;
    private final ArchivedRecords archived;
    private final Scope scope;

    RecommendationList(
            RecommendationRepository recommendations,
            SubscriberNumbers numbers,
            ArchivedRecords archived,
            Scope scope) {
        this.archived = archived;
        this.scope = scope;
        this.recommendations = recommendations;
        this.numbers = numbers;
    }

    /** The newest first, unless the order is another. */
    public Slice<RecommendationRow> page(RecommendationFilter filter, Portion portion) {
        TimePlace from = portion.afterTime();
        TimePage page = portion.isOldestFirst() ? recommendations::oldest : recommendations::newest;
        List<Recommendation> found = page.read(
                filter.place().lo(),
                filter.place().hi(),
                filter.period().from(),
                filter.period().to(),
                filter.result(),
                filter.cause(),
                product(filter),
                subscriber(filter),
                from.at(),
                from.id(),
                Limit.of(portion.size() + 1));
        return Slice.of(found, portion.size(), Recommendation::timePlace)
                .map(rows -> rows.stream().map(this::row).toList());
    }

    /** At most {@link #MOST_COUNTED} and one more. */
    public int count(RecommendationFilter filter) {
        return recommendations.count(
                filter.place().lo(),
                filter.place().hi(),
                filter.period().from(),
                filter.period().to(),
                filter.result(),
                filter.cause(),
                product(filter),
                subscriber(filter),
                MOST_COUNTED + 1);
    }

    /** How many of a day have come to which result, at the post's own place and below. */
    public Map<Result, Long> on(LocalDate day) {
        Place place = scope.root();
        return recommendations.results(place.lo(), place.hi(), day).stream()
                .collect(Collectors.toMap(ResultCount::result, ResultCount::number));
    }

    /** The months of a period whose records lie in files and are not listed. */
    public List<YearMonth> archived(Period period) {
        return archived.within(period.from(), period.to());
    }

    /** @throws NotFound also where it lies outside the scope */
    public RecommendationRow one(RecommendationId id) {
        return row(find(id));
    }

    /**
     * The subscriber's number in full, for who may see it.
     *
     * @param reason what for; it stands in the audit trail
     */
    public SubscriberNumber unmask(RecommendationId id, String reason) {
        Recommendation found = find(id);
        return numbers.unmask(
                found.subscriber(), new Unmasking(found.place(), "Recommendation", Long.toString(id.value()), reason));
    }

    private Recommendation find(RecommendationId id) {
        return recommendations.findById(id.value()).orElseThrow(NotFound::new);
    }

    private RecommendationRow row(Recommendation found) {
        return found.row(numbers.masked(found.subscriber()));
    }

    private static @Nullable Long product(RecommendationFilter filter) {
        return filter.product() == null ? null : filter.product().value();
    }

    private byte @Nullable [] subscriber(RecommendationFilter filter) {
        return filter.subscriber() == null ? null : numbers.hash(filter.subscriber());
    }

    private interface TimePage {
        List<Recommendation> read(
                long lo,
                long hi,
                LocalDate from,
                LocalDate to,
                @Nullable Result result,
                @Nullable Cause cause,
                @Nullable Long product,
                byte @Nullable [] subscriber,
                Instant at,
                long id,
                Limit limit);
    }
}
