package cn.qudao.reportshelf.domain;

import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.reporting.RunWatch.Way;
import cn.qudao.reportshelf.ReportShelfPermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which reports ran: the own runs for everybody, and those of all at the post and below for who may see them. */
@Service
@Requires
@Transactional(readOnly = true)
public class PastRuns {

    private static final int MOST_COUNTED = 10_001;

    private final PastRunRepository runs;
    private final Units units;
    private final CurrentUser user;

    PastRuns(PastRunRepository runs, Units units, CurrentUser user) {
        this.runs = runs;
        this.units = units;
        this.user = user;
    }

    /**
     * @param all of everybody, and not the own only
     * @param from the first day
     * @param to the last day
     * @param report its number
     * @param person in the name
     */
    public record RunFilter(
            boolean all,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Way way,
            String report,
            String person) {}

    public Slice<RunRow> page(RunFilter filter, Portion portion) {
        List<PastRun> found = runs.page(
                account(filter),
                from(filter),
                to(filter),
                filter.way(),
                report(filter),
                person(filter),
                portion.afterNumber().orElse(Long.MAX_VALUE),
                Limit.of(portion.size() + 1));
        return Slice.of(found, portion.size(), PastRun::id).map(this::rows);
    }

    private List<RunRow> rows(List<PastRun> found) {
        Map<String, String> names =
                units.byCodes(found.stream().flatMap(run -> unit(run).stream()).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(UnitRow::code, UnitRow::name));
        return found.stream()
                .map(run -> run.row(unit(run).map(names::get).orElse(null)))
                .toList();
    }

    private static Optional<String> unit(PastRun run) {
        return Optional.ofNullable(run.question().parameters().get("unit"));
    }

    public long count(RunFilter filter) {
        return runs.count(
                account(filter), from(filter), to(filter), filter.way(), report(filter), person(filter), MOST_COUNTED);
    }

    private @Nullable Long account(RunFilter filter) {
        if (!filter.all()) {
            return user.get().accountId();
        }
        if (!user.get().may(ReportShelfPermissions.RUNS)) {
            throw new Refused("report runs of others");
        }
        return null;
    }

    private static @Nullable String report(RunFilter filter) {
        return filter.report().isBlank() ? null : filter.report().strip().toUpperCase(Locale.ROOT);
    }

    private static @Nullable String person(RunFilter filter) {
        return filter.person().isBlank() ? null : '%' + filter.person().strip().replaceAll("([!%_])", "!$1") + '%';
    }

    private static Instant from(RunFilter filter) {
        return filter.from() == null ? Instant.EPOCH : startOf(filter.from());
    }

    private static Instant to(RunFilter filter) {
        return startOf(
                filter.to() == null ? LocalDate.of(9999, 1, 1) : filter.to().plusDays(1));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Clocks.BUSINESS_ZONE).toInstant();
    }
}
