package cn.qudao.access.domain;

import static cn.qudao.access.AccessPermissions.AUDIT;

import cn.qudao.kernel.AuditAction;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Order;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks into the trail; what lies outside the scope is not there. */
@Service
@Requires(AUDIT)
@Transactional(readOnly = true)
public class AuditSearch {

    /** Counts stop here. */
    public static final int COUNTED = 10_000;

    private final AuditRepository entries;

    AuditSearch(AuditRepository entries) {
        this.entries = entries;
    }

    /**
     * @param from the first day, Asia/Shanghai
     * @param to the last day
     * @param subject in its name or kind
     */
    public record AuditFilter(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String person,
            @Nullable AuditAction action,
            String subject) {}

    /** The newest first, unless the order is another. */
    public Slice<AuditRow> page(AuditFilter filter, Portion portion) {
        boolean onwards = !portion.order().equals(Order.OWN) && !portion.order().descending();
        long place = portion.afterNumber().orElse(onwards ? 0 : Long.MAX_VALUE);
        List<AuditEntry> found = entries.page(
                onwards ? place : 0,
                onwards ? Long.MAX_VALUE : place,
                from(filter),
                to(filter),
                person(filter),
                filter.action(),
                subject(filter),
                Sort.by(onwards ? Sort.Direction.ASC : Sort.Direction.DESC, "sequence"),
                Limit.of(portion.size() + 1));
        return Slice.of(found, portion.size(), AuditEntry::sequence)
                .map(rows -> rows.stream().map(AuditEntry::row).toList());
    }

    /** One more than {@link #COUNTED} where there are more. */
    public long count(AuditFilter filter) {
        return entries.count(from(filter), to(filter), person(filter), filter.action(), subject(filter), COUNTED + 1);
    }

    private static Instant from(AuditFilter filter) {
        return filter.from() == null ? Instant.EPOCH : startOf(filter.from());
    }

    private static Instant to(AuditFilter filter) {
        return filter.to() == null
                ? startOf(LocalDate.of(9999, 1, 1))
                : startOf(filter.to().plusDays(1));
    }

    private static @Nullable String person(AuditFilter filter) {
        return filter.person().isBlank() ? null : Account.signInName(filter.person());
    }

    private static @Nullable String subject(AuditFilter filter) {
        String subject = filter.subject().strip().replaceAll("([!%_])", "!$1");
        return subject.isEmpty() ? null : '%' + subject + '%';
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Clocks.BUSINESS_ZONE).toInstant();
    }
}
