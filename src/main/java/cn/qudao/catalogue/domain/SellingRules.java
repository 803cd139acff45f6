package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.Phase;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.SalesRules;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.OncePerTransaction;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Requires;
import cn.qudao.org.OutletProfiles;
import cn.qudao.org.OutletProfiles.Placed;
import cn.qudao.org.UnitId;
import cn.qudao.scope.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Requires
@Transactional(readOnly = true)
class SellingRules implements SalesRules {

    private final ProductRepository products;
    private final OncePerTransaction<Boolean, List<ProductRow>> all;
    private final Permits permits;
    private final RollOut rollOut;
    private final OncePerTransaction<Began, Optional<Phase>> phases;
    private final OutletProfiles outlets;
    private final Scope scope;

    SellingRules(
            ProductRepository products,
            Permits permits,
            RollOut rollOut,
            PhaseRepository phases,
            OutletProfiles outlets,
            Scope scope) {
        this.products = products;
        this.all = new OncePerTransaction<>(every -> products.findAllByOrderByClassCodeAscCodeAsc().stream()
                .map(Product::row)
                .toList());
        this.permits = permits;
        this.rollOut = rollOut;
        this.phases = new OncePerTransaction<>(wanted ->
                phases.findFirstByScopeKeyAndSinceLessThanEqualOrderBySinceDescIdDesc(wanted.region, wanted.day)
                        .map(RolloutPhase::phase));
        this.outlets = outlets;
        this.scope = scope;
    }

    @Override
    public Optional<Refusal> refusal(ProductId id, UnitId outletId, Instant at) {
        ProductRow product = products.findById(id.value()).map(Product::row).orElseThrow(NotFound::new);
        LocalDate day = LocalDate.ofInstant(at, Clocks.BUSINESS_ZONE);
        Placed outlet = outlet(outletId);
        return new Sale(
                        product,
                        Traits.of(outlet.profile()),
                        day,
                        permitsOf(product, permits.at(day)),
                        rollOut.at(day).get(id),
                        phase(outlet, day))
                .refusal();
    }

    @Override
    public List<ProductRow> sellable(UnitId outlet, Instant at) {
        return sellable(all.get(true), outlet, at);
    }

    @Override
    public List<ProductRow> sellable(List<ProductRow> asked, UnitId outletId, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, Clocks.BUSINESS_ZONE);
        Placed outlet = outlet(outletId);
        Traits traits = Traits.of(outlet.profile());
        Phase phase = phase(outlet, day);
        List<Permit> inForce = permits.at(day);
        Map<ProductId, Release> begun = rollOut.at(day);
        return asked.stream()
                .filter(row -> new Sale(row, traits, day, permitsOf(row, inForce), begun.get(row.id()), phase)
                        .refusal()
                        .isEmpty())
                .toList();
    }

    private static List<Permit> permitsOf(ProductRow product, List<Permit> inForce) {
        return inForce.stream().filter(permit -> permit.isFor(product)).toList();
    }

    private Placed outlet(UnitId id) {
        return scope.asSystem("what an outlet may sell", () -> outlets.find(id)).orElseThrow(NotFound::new);
    }

    private @Nullable Phase phase(Placed outlet, LocalDate day) {
        long region = outlet.place().at(Level.REGION).key();
        return scope.asSystem("the phase of an outlet's region", () -> phases.get(new Began(region, day)))
                .orElse(null);
    }

    private record Began(long region, LocalDate day) {}
}
