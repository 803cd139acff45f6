package cn.qudao.suggestion.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.Feature;
import cn.qudao.org.OutletProfile;
import cn.qudao.org.OutletProfiles;
import cn.qudao.org.UnitId;
import cn.qudao.scope.Scope;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the matrix of product and customer kinds says at an outlet (row 71). It refuses nothing (DD054). */
@Component
class Distribution {

    private final Matrix matrix;
    private final OutletProfiles outlets;
    private final Scope scope;

    Distribution(Matrix matrix, OutletProfiles outlets, Scope scope) {
        this.matrix = matrix;
        this.outlets = outlets;
        this.scope = scope;
    }

    /** @param here whether the outlet is among those that push it */
    record Pushed(ModeRow mode, boolean here) {}

    /** Those of the products that the matrix says something of, for this customer. */
    Map<ProductId, Pushed> of(Collection<ProductRow> products, Customer customer, UnitId outlet) {
        Matrix.Known known = matrix.now();
        String group = customer.value(Feature.GROUP).orElse(null);
        Map<ProductId, ModeRow> modes = new HashMap<>();
        products.forEach(product -> known.mode(product.code(), group).ifPresent(mode -> modes.put(product.id(), mode)));
        Map<ProductId, Pushed> pushed = new HashMap<>();
        if (!modes.isEmpty()) {
            OutletProfile profile = scope.asSystem("what an outlet pushes", () -> outlets.find(outlet))
                    .map(OutletProfiles.Placed::profile)
                    .orElseThrow();
            modes.forEach((product, mode) ->
                    pushed.put(product, new Pushed(mode, mode.isPushedAt(profile.type(), profile.tier()))));
        }
        return pushed;
    }
}
