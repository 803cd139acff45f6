package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.Phase;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A product at an outlet on a day, with all that has a say in it.
 *
 * @param permits those in force of the product and of its class
 * @param release the latest that has begun; null where nobody has held the product back
 * @param phase of the region; null where nobody has entered one
 */
record Sale(
        ProductRow product,
        Traits outlet,
        LocalDate day,
        List<Permit> permits,
        @Nullable Release release,
        @Nullable Phase phase) {

    /** The first rule that says no. */
    Optional<Refusal> refusal() {
        return product.isOnShelf(day) ? byPermits().or(this::byPhase) : Optional.of(Refusals.offShelf(product, day));
    }

    /** Permits of the product itself go before those of its class. */
    private Optional<Refusal> byPermits() {
        boolean own = permits.stream().anyMatch(Permit::isOfProduct);
        List<Permit> asked =
                permits.stream().filter(permit -> permit.isOfProduct() == own).toList();
        return asked.stream().anyMatch(permit -> permit.admits(outlet))
                ? Optional.empty()
                : Optional.of(Refusals.notHere(product, own, asked));
    }

    private Optional<Refusal> byPhase() {
        if (release == null) {
            return Optional.empty();
        }
        Phase wanted = release.phase();
        if (wanted == null) {
            return Optional.of(Refusals.closed(product));
        }
        return phase == null || phase.reaches(wanted)
                ? Optional.empty()
                : Optional.of(Refusals.tooEarly(product, phase, wanted));
    }
}
