package cn.qudao.screening.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.org.UnitId;
import cn.qudao.screening.ListColour;
import cn.qudao.screening.Subject;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file of lists: the subject still as it is written there.
 *
 * @param kind null where it could not be read; such a line is never written
 * @param subject a number, or a code of an outlet or a product
 */
record ListingLine(
        ListColour list,
        Subject.@Nullable Kind kind,
        String subject,
        String reason,
        @Nullable Instant until) {

    /** The database compares codes without regard to case. */
    static String key(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    /**
     * @param sold by {@link #key}, as outlets
     * @throws cn.qudao.kernel.RuleViolation where it should be a number and is none
     */
    Optional<Subject> find(Map<String, ProductId> sold, Map<String, UnitId> outlets) {
        return switch (kind) {
            case null -> Optional.empty();
            case NUMBER -> Optional.of(new Subject.Number(SubscriberNumber.parse(subject)));
            case PRODUCT -> Optional.ofNullable(sold.get(key(subject))).map(Subject.Product::new);
            case OUTLET -> Optional.ofNullable(outlets.get(key(subject))).map(Subject.Outlet::new);
        };
    }
}
