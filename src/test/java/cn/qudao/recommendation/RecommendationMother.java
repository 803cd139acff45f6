package cn.qudao.recommendation;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;

/** Recommendations for tests: say what matters, the rest is ordinary. */
public record RecommendationMother(
        String source, String sourceId, Instant at, Place place, ProductId product, Result result) {

    public static RecommendationMother at(Place place, ProductId product) {
        return new RecommendationMother("TEST", "1", Instant.EPOCH, place, product, Result.SUCCESS);
    }

    public RecommendationMother source(String name, Object id) {
        return new RecommendationMother(name, id.toString(), at, place, product, result);
    }

    public RecommendationMother on(LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(Clocks.BUSINESS_ZONE).toInstant();
        return new RecommendationMother(source, sourceId, noon, place, product, result);
    }

    public RecommendationMother withResult(Result outcome) {
        return new RecommendationMother(source, sourceId, at, place, product, outcome);
    }

    public RecommendationEntry entry() {
        return new RecommendationEntry(
                source,
                sourceId,
                at,
                place,
                new UnitId(place.at(Level.OUTLET).key()),
                place.level() == Level.CLERK ? new UnitId(place.key()) : null,
                product,
                Way.WEB,
                Cause.OWN,
                result,
                result == Result.FAILED ? "balance" : null,
                new SubscriberNumber("138" + "%08d".formatted(Math.abs(sourceId.hashCode()) % 100_000_000)));
    }
}
