package cn.qudao.access.domain;

import static cn.qudao.access.AccessPermissions.AUDIT;

import cn.qudao.kernel.AuditAction;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Requires;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks into the trail; what lies outside the scope is not there. */
@Service
@Requires(AUDIT)
@Transactional(readOnly = true)
public class AuditSearch {

    private final AuditRepository entries;

    AuditSearch(AuditRepository entries) {
        this.entries = entries;
    }

    /**
     * @param before the number that the last page ended with; null for the newest
     * @param from the first day, Asia/Shanghai
     * @param to the last day
     */
    public record AuditFilter(
            @Nullable Long before,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String person,
            @Nullable AuditAction action,
            String subject) {}

    public List<AuditRow> search(AuditFilter filter, int limit) {
        String subject = filter.subject().strip().replaceAll("([!%_])", "!$1");
        return entries
                .search(
                        filter.before() == null ? Long.MAX_VALUE : filter.before(),
                        filter.from() == null ? Instant.EPOCH : startOf(filter.from()),
                        filter.to() == null
                                ? startOf(LocalDate.of(9999, 1, 1))
                                : startOf(filter.to().plusDays(1)),
                        filter.person().isBlank() ? null : Account.signInName(filter.person()),
                        filter.action(),
                        subject.isEmpty() ? null : '%' + subject + '%',
                        Limit.of(limit))
                .stream()
                .map(AuditEntry::row)
                .toList();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Clocks.BUSINESS_ZONE).toInstant();
    }
}
