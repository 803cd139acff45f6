package cn.qudao.activation.domain;

import cn.qudao.activation.Accepted;
import cn.qudao.activation.ActivationPermissions;
import cn.qudao.activation.ActivationRequest;
import cn.qudao.activation.Activations;
import cn.qudao.activation.CustomerPrice;
import cn.qudao.activation.CustomerPrices;
import cn.qudao.activation.Qualification;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.SalesRules;
import cn.qudao.customer.Feature;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.Subscribers;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.recommendation.Way;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The WEB door: a person asks at the place of the own post. */
@Service
@Requires(ActivationPermissions.ACTIVATE)
public class ClerkDesk {

    private final Activations activations;
    private final Qualification qualification;
    private final SalesRules sales;
    private final CustomerPrices prices;
    private final Subscribers subscribers;
    private final Units units;
    private final Scope scope;
    private final CurrentUser user;
    private final Clock clock;

    ClerkDesk(
            Activations activations,
            Qualification qualification,
            SalesRules sales,
            CustomerPrices prices,
            Subscribers subscribers,
            Units units,
            Scope scope,
            CurrentUser user,
            Clock clock) {
        this.activations = activations;
        this.qualification = qualification;
        this.sales = sales;
        this.prices = prices;
        this.subscribers = subscribers;
        this.units = units;
        this.scope = scope;
        this.user = user;
        this.clock = clock;
    }

    /**
     * @param token of the form that was shown: sent twice, it is one activation
     * @param typed the subscriber's number
     */
    public Accepted activate(String token, String typed, ProductId product) {
        return activations.request(request(token, SubscriberNumber.parse(typed), product, null, null));
    }

    /**
     * Several products as one: all of them, or none where one of them would be refused. From then on each goes its way by
     * itself, and has a result of its own.
     *
     * @param token of the form that was shown: sent twice, each product is one activation
     * @param monthly what the customer was told: each product is on record at its share of it
     */
    public Together activateTogether(String token, String typed, List<ProductRow> products, Money monthly) {
        SubscriberNumber number = SubscriberNumber.parse(typed);
        Map<ProductId, CustomerPrice> single = prices(products, number);
        List<Money> shares = monthly.shares(products.stream()
                .map(product -> Objects.requireNonNull(single.get(product.id())).monthly())
                .toList());
        List<ActivationRequest> requests = new ArrayList<>();
        for (int i = 0; i < products.size(); i++) {
            requests.add(request(token + '/' + i, number, products.get(i).id(), token, shares.get(i)));
        }
        List<Accepted> known = activations.known(requests);
        if (!known.isEmpty()) {
            return new Together(known, null, null);
        }
        Place place = place();
        UnitId outlet = ownOutlet(user.get());
        for (ProductRow product : products) {
            Optional<Refusal> refusal = qualification.refusal(number, place, outlet, product);
            if (refusal.isPresent()) {
                return new Together(List.of(), product, refusal.get());
            }
        }
        return new Together(activations.request(requests), null, null);
    }

    /**
     * What became of several products as one.
     *
     * @param accepted in the order of the products; empty where one was refused
     */
    public record Together(
            List<Accepted> accepted,
            @Nullable ProductRow refused,
            @Nullable Refusal refusal) {}

    /**
     * What a counter shows before anybody stands at it.
     *
     * @param prices none where the person stands at no counter: the list prices hold
     */
    public record Offered(List<ProductRow> products, Map<ProductId, CustomerPrice> prices) {}

    /** What no rule refuses to this counter; whoever stands at none sees all that is on the shelf. */
    @Transactional(readOnly = true)
    public Offered offered(List<ProductRow> catalogue) {
        Actor actor = user.get();
        Instant now = clock.instant();
        if (actor.place().level().isAbove(Level.OUTLET)) {
            LocalDate today = LocalDate.ofInstant(now, Clocks.BUSINESS_ZONE);
            return new Offered(
                    catalogue.stream().filter(row -> row.isOnShelf(today)).toList(), Map.of());
        }
        UnitId outlet = ownOutlet(actor);
        List<ProductRow> products = sales.sellable(catalogue, outlet, now);
        return new Offered(products, prices.monthly(products, outlet, null, null, now));
    }

    /**
     * What products cost at this counter, for this customer.
     *
     * @param number null while nobody stands there
     */
    @Transactional(readOnly = true)
    public Map<ProductId, CustomerPrice> prices(Collection<ProductRow> products, @Nullable SubscriberNumber number) {
        Actor actor = user.get();
        if (actor.place().level().isAbove(Level.OUTLET)) {
            return Map.of();
        }
        String group = number == null
                ? null
                : subscribers
                        .features(number)
                        .flatMap(features -> features.value(Feature.GROUP))
                        .orElse(null);
        return prices.monthly(products, ownOutlet(actor), number, group, clock.instant());
    }

    private ActivationRequest request(
            String token,
            SubscriberNumber number,
            ProductId product,
            @Nullable String occasion,
            @Nullable Money monthly) {
        Place place = place();
        BatchOrder order = batch(product, "");
        return new ActivationRequest(
                Way.WEB,
                order.account() + ":" + token,
                order.account(),
                number,
                product,
                place,
                order.outlet(),
                order.clerk(),
                occasion == null ? null : order.account() + ":" + occasion,
                monthly);
    }

    /** The outlet's, or the clerk's, that the person stands at. */
    Place place() {
        Place place = user.get().place();
        if (place.level().isAbove(Level.OUTLET)) {
            throw new RuleViolation("activation.not-at-an-outlet");
        }
        return place;
    }

    /** Who hands in a file, and where. */
    BatchOrder batch(ProductId product, String fileName) {
        Actor actor = user.get();
        Place place = place();
        UnitId unit = new UnitId(actor.unitId());
        boolean clerk = place.level() == Level.CLERK;
        return new BatchOrder(actor.accountId(), ownOutlet(actor), clerk ? unit : null, product, fileName);
    }

    private UnitId ownOutlet(Actor actor) {
        return actor.place().level() == Level.CLERK ? outlet(actor.place()) : new UnitId(actor.unitId());
    }

    private UnitId outlet(Place place) {
        Place outlet = place.at(Level.OUTLET);
        return scope.asSystem("a clerk asks for the own outlet", () -> units.at(outlet))
                .map(UnitRow::id)
                .orElseThrow(NotFound::new);
    }
}
