package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.Phase;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.SalesRules;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Requires;
import cn.qudao.org.OutletProfiles;
import cn.qudao.org.OutletProfiles.Placed;
import cn.qudao.org.UnitId;
import cn.qudao.scope.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Requires
@Transactional(readOnly = true)
class SellingRules implements SalesRules {

    private final ProductRepository products;
    private final PermitRepository permits;
    private final ReleaseRepository releases;
    private final PhaseRepository phases;
    private final OutletProfiles outlets;
    private final Scope scope;

    SellingRules(
            ProductRepository products,
            PermitRepository permits,
            ReleaseRepository releases,
            PhaseRepository phases,
            OutletProfiles outlets,
            Scope scope) {
        this.products = products;
        this.permits = permits;
        this.releases = releases;
        this.phases = phases;
        this.outlets = outlets;
        this.scope = scope;
    }

    @Override
    public Optional<Refusal> refusal(ProductId id, UnitId outletId, Instant at) {
        ProductRow product = products.findById(id.value()).map(Product::row).orElseThrow(NotFound::new);
        LocalDate day = LocalDate.ofInstant(at, Clocks.BUSINESS_ZONE);
        if (!product.isOnShelf(day)) {
            return Optional.of(Refusals.offShelf(product, day));
        }
        Placed outlet = scope.asSystem("what an outlet may sell", () -> outlets.find(outletId))
                .orElseThrow(NotFound::new);
        return byPermits(product, Traits.of(outlet.profile()), day).or(() -> byPhase(product, outlet, day));
    }

    /** Permits of the product itself go before those of its class. */
    private Optional<Refusal> byPermits(ProductRow product, Traits outlet, LocalDate day) {
        List<Permit> inForce = permits.inForce(product.id().value(), product.classCode(), day);
        boolean own = inForce.stream().anyMatch(Permit::isOfProduct);
        List<Permit> asked =
                inForce.stream().filter(permit -> permit.isOfProduct() == own).toList();
        return asked.stream().anyMatch(permit -> permit.admits(outlet))
                ? Optional.empty()
                : Optional.of(Refusals.notHere(product, own, asked));
    }

    /** A region of which nobody has entered a phase, and a product that nobody has held back, are free. */
    private Optional<Refusal> byPhase(ProductRow product, Placed outlet, LocalDate day) {
        Optional<Release> release = releases.findFirstByProductIdAndSinceLessThanEqualOrderBySinceDescIdDesc(
                product.id().value(), day);
        if (release.isEmpty()) {
            return Optional.empty();
        }
        Phase wanted = release.get().phase();
        if (wanted == null) {
            return Optional.of(Refusals.closed(product));
        }
        long region = outlet.place().at(Level.REGION).key();
        return scope.asSystem(
                        "the phase of an outlet's region",
                        () -> phases.findFirstByScopeKeyAndSinceLessThanEqualOrderBySinceDescIdDesc(region, day))
                .map(RolloutPhase::phase)
                .filter(phase -> !phase.reaches(wanted))
                .map(phase -> Refusals.tooEarly(product, phase, wanted));
    }
}
