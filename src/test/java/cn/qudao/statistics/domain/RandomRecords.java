package cn.qudao.statistics.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.recommendation.RecommendationEntry;
import cn.qudao.recommendation.RecommendationMother;
import cn.qudao.recommendation.Result;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A small random tree below one region, and recommendations all over it. */
final class RandomRecords {

    static final int MOST_CHILDREN = 3;

    private final Random random;
    private final String source;
    private final List<Place> places = new ArrayList<>();
    private final List<ProductId> products;

    RandomRecords(long seed, Place region, String source, List<ProductId> products) {
        this.random = new Random(seed);
        this.source = source;
        this.products = products;
        grow(region);
    }

    private void grow(Place unit) {
        if (unit.level() == Level.OUTLET || unit.level() == Level.CLERK) {
            places.add(unit);
        }
        if (unit.level() != Level.CLERK) {
            for (int i = 0; i < 1 + random.nextInt(MOST_CHILDREN); i++) {
                grow(unit.child(i + 1));
            }
        }
    }

    List<RecommendationEntry> in(YearMonth month, int count) {
        List<RecommendationEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(RecommendationMother.at(pick(places), pick(products))
                    .source(source, Ids.next())
                    .on(month.atDay(1 + random.nextInt(month.lengthOfMonth())))
                    .withResult(pick(List.of(Result.values())))
                    .entry());
        }
        return entries;
    }

    <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** The same with another result. */
    static RecommendationEntry with(RecommendationEntry entry, Result result) {
        return copy(entry, result, null, entry.subscriber());
    }

    /** The same of one of so many numbers that they come again. */
    static RecommendationEntry ofOneOfFew(RecommendationEntry entry, int number) {
        return copy(entry, entry.result(), entry.failReason(), new SubscriberNumber("137000000%02d".formatted(number)));
    }

    private static RecommendationEntry copy(
            RecommendationEntry entry, Result result, @Nullable String failReason, SubscriberNumber subscriber) {
        return new RecommendationEntry(
                entry.source(),
                entry.sourceId(),
                entry.at(),
                entry.place(),
                entry.outlet(),
                entry.clerk(),
                entry.product(),
                entry.way(),
                entry.cause(),
                result,
                failReason,
                subscriber);
    }

    static LocalDate day(RecommendationEntry entry) {
        return LocalDate.ofInstant(entry.at(), Clocks.BUSINESS_ZONE);
    }
}
