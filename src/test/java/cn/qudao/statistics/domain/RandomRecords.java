package cn.qudao.statistics.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.recommendation.RecommendationEntry;
import cn.qudao.recommendation.RecommendationMother;
import cn.qudao.recommendation.Result;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

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
}
