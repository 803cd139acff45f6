package cn.qudao.reportshelf.domain;

import cn.qudao.scope.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files go after some days, and so does what a dead process has left half written. */
@Component
class ExportCleaning {

    private static final int AT_ONCE = 500;
    /** Nobody is still writing what has not grown for so long. */
    private static final Duration LEFT = Duration.ofHours(2);

    private final ReportExportRepository exports;
    private final ExportFiles files;
    private final Scope scope;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final int days;

    ExportCleaning(
            ReportExportRepository exports,
            ExportFiles files,
            Scope scope,
            Clock clock,
            PlatformTransactionManager manager,
            @Value("${qudao.reports.keep-days}") int days) {
        this.exports = exports;
        this.files = files;
        this.scope = scope;
        this.clock = clock;
        this.transaction = new TransactionTemplate(manager);
        this.days = days;
    }

    void clean() {
        Instant before = clock.instant().minus(Duration.ofDays(days));
        scope.asSystem(
                "files of reports grow old",
                () -> transaction.executeWithoutResult(
                        status -> exports.deleteAll(exports.old(before, Limit.of(AT_ONCE)))));
        try {
            for (String name : files.untouchedSince(clock.instant().minus(LEFT))) {
                if (!isKnown(name)) {
                    files.delete(name);
                }
            }
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }

    /** Half a file is known as long as somebody may be writing it. */
    private boolean isKnown(String name) {
        String id = name.substring(0, Math.max(0, name.indexOf('-')));
        Set<Long> known = id.matches("\\d{1,18}")
                ? new HashSet<>(scope.asSystem("files of reports", () -> exports.known(List.of(Long.valueOf(id)))))
                : Set.of();
        return !known.isEmpty() && !name.endsWith(".part");
    }
}
