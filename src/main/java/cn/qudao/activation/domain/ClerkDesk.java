package cn.qudao.activation.domain;

import cn.qudao.activation.Accepted;
import cn.qudao.activation.ActivationPermissions;
import cn.qudao.activation.ActivationRequest;
import cn.qudao.activation.Activations;
import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.recommendation.Way;
import cn.qudao.scope.Scope;
import java.util.List;
import org.springframework.stereotype.Service;

/** The WEB door: a person asks at the place of the own post. */
@Service
@Requires(ActivationPermissions.ACTIVATE)
public class ClerkDesk {

    private final Activations activations;
    private final Units units;
    private final Scope scope;
    private final CurrentUser user;

    ClerkDesk(Activations activations, Units units, Scope scope, CurrentUser user) {
        this.activations = activations;
        this.units = units;
        this.scope = scope;
        this.user = user;
    }

    /**
     * @param token of the form that was shown: sent twice, it is one activation
     * @param typed the subscriber's number
     */
    public Accepted activate(String token, String typed, ProductId product) {
        return activations.request(request(Way.WEB, token, SubscriberNumber.parse(typed), product));
    }

    private ActivationRequest request(Way door, String token, SubscriberNumber number, ProductId product) {
        Place place = place();
        BatchOrder order = batch(product, "");
        return new ActivationRequest(
                door,
                order.account() + ":" + token,
                order.account(),
                number,
                product,
                place,
                order.outlet(),
                order.clerk());
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
        return new BatchOrder(actor.accountId(), clerk ? outlet(place) : unit, clerk ? unit : null, product, fileName);
    }

    private UnitId outlet(Place place) {
        Place outlet = place.at(Level.OUTLET);
        return scope
                .asSystem(
                        "a clerk asks for the own outlet",
                        () -> units.at(List.of(outlet)).values())
                .stream()
                .findFirst()
                .map(UnitRow::id)
                .orElseThrow(NotFound::new);
    }
}
