package cn.qudao.recommendation.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.Feature;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.customer.Subscribers;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.recommendation.Cause;
import cn.qudao.recommendation.RecommendationEntry;
import cn.qudao.recommendation.RecommendationId;
import cn.qudao.recommendation.RecommendationPermissions;
import cn.qudao.recommendation.RecordPrices;
import cn.qudao.recommendation.Way;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a clerk records a recommendation, at the place of the own post. */
@Service
@Requires(RecommendationPermissions.RECORD)
@Transactional
public class RecommendationDesk {

    private static final String SOURCE = "PORTAL";

    private final RecommendationRepository recommendations;
    private final SourceRepository sources;
    private final Products products;
    private final SubscriberNumbers numbers;
    private final Subscribers subscribers;
    private final RecordPrices prices;
    private final Units units;
    private final Scope scope;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecommendationDesk(
            RecommendationRepository recommendations,
            SourceRepository sources,
            Products products,
            SubscriberNumbers numbers,
            Subscribers subscribers,
            RecordPrices prices,
            Units units,
            Scope scope,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.recommendations = recommendations;
        this.sources = sources;
        this.products = products;
        this.numbers = numbers;
        this.subscribers = subscribers;
        this.prices = prices;
        this.units = units;
        this.scope = scope;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    public RecommendationId record(RecommendationForm form) {
        SubscriberNumber number = SubscriberNumber.parse(form.subscriber());
        ProductRow product = onShelf(Objects.requireNonNull(form.product()));
        RecommendationEntry entry = entry(form, number, product.id());
        return sources.findById(Source.Key.of(entry))
                .map(Source::recommendationId)
                .map(RecommendationId::new)
                .orElseGet(() -> write(entry, product));
    }

    /** A pending one has come to its end. */
    public void settle(RecommendationId id, SettlementForm form) {
        Recommendation recommendation = recommendations.findById(id.value()).orElseThrow(NotFound::new);
        recommendation.settle(Objects.requireNonNull(form.result()), form.failReason());
        events.publishEvent(recommendation.settled());
    }

    private RecommendationId write(RecommendationEntry entry, ProductRow product) {
        String segment = subscribers
                .features(entry.subscriber())
                .flatMap(features -> features.value(Feature.GROUP))
                .orElse(null);
        LocalDate day = LocalDate.ofInstant(entry.at(), Clocks.BUSINESS_ZONE);
        Recommendation recommendation = new Recommendation(
                entry, prices.monthly(product, entry.outlet(), segment, day), numbers.protect(entry.subscriber()));
        recommendations.save(recommendation);
        sources.save(new Source(recommendation, entry));
        events.publishEvent(recommendation.recorded());
        return recommendation.id();
    }

    private RecommendationEntry entry(RecommendationForm form, SubscriberNumber number, ProductId product) {
        Actor actor = user.get();
        Place place = actor.place();
        if (place.level().isAbove(Level.OUTLET)) {
            throw new RuleViolation("recommendation.not-at-an-outlet");
        }
        return new RecommendationEntry(
                SOURCE,
                form.token(),
                clock.instant(),
                place,
                outlet(place),
                place.level() == Level.CLERK ? new UnitId(actor.unitId()) : null,
                product,
                Way.WEB,
                Cause.OWN,
                form.result(),
                form.failReason(),
                number);
    }

    private UnitId outlet(Place place) {
        Place outlet = place.at(Level.OUTLET);
        return scope.asSystem("a clerk records for the own outlet", () -> units.at(outlet))
                .map(UnitRow::id)
                .orElseThrow(NotFound::new);
    }

    private ProductRow onShelf(ProductId id) {
        return products.find(id)
                .filter(row -> row.isOnShelf(LocalDate.now(clock)))
                .orElseThrow(() -> RuleViolation.at("product", "recommendation.product-off-shelf"));
    }
}
