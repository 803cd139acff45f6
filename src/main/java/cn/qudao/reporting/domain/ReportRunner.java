package cn.qudao.reporting.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.reporting.Comparison;
import cn.qudao.reporting.DataAsOf;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportDefinition.Grain;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.SealedValues;
import cn.qudao.scope.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a report. The lines are read while the database still finds them, and all of a run sees one snapshot; whoever
 * reads must therefore finish before it returns.
 */
@Service
@Requires
public class ReportRunner {

    /** Makes something of a run. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(ReportRun run, Iterator<Line> lines) throws IOException;
    }

    /** Records of a list without a report that adds them up are counted so far. */
    public static final int MOST_COUNTED = 10_000;

    private static final Portion ALL = Portion.first(Integer.MAX_VALUE);

    private final ReportQueries queries;
    private final Archives archives;
    private final ReportRequests requests;
    private final SealedValues sealed;
    private final Units units;
    private final Scope scope;
    private final CurrentUser user;
    private final Messages messages;
    private final ObjectProvider<DataAsOf> asOf;
    private final Clock clock;
    private final TransactionTemplate snapshot;

    ReportRunner(
            ReportQueries queries,
            Archives archives,
            ReportRequests requests,
            SealedValues sealed,
            Units units,
            Scope scope,
            CurrentUser user,
            Messages messages,
            ObjectProvider<DataAsOf> asOf,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.queries = queries;
        this.archives = archives;
        this.requests = requests;
        this.sealed = sealed;
        this.units = units;
        this.scope = scope;
        this.user = user;
        this.messages = messages;
        this.asOf = asOf;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** At most three statements, whatever the number of lines, and one for each period that is compared. */
    public <T> T run(ReportRequest request, Reading<T> reading) {
        return run(request, ALL, reading);
    }

    /** @param portion of the records of a list; other reports are read as a whole */
    public <T> T run(ReportRequest request, Portion portion, Reading<T> reading) {
        return Objects.requireNonNull(snapshot.execute(status -> read(start(request), portion, reading)));
    }

    /** How many records a list has, and their sums: from the report that has added them up, else counted, up to a limit. */
    public RecordTotal total(ReportRequest request) {
        return Objects.requireNonNull(snapshot.execute(status -> addedUp(request)
                .orElseGet(
                        () -> RecordTotal.counted(request, queries.count(request, MOST_COUNTED + 1), MOST_COUNTED))));
    }

    private Optional<RecordTotal> addedUp(ReportRequest request) {
        return request.report()
                .sums(request)
                .flatMap(sums -> requests.sameAs(request, sums)
                        .map(other ->
                                read(bare(other), ALL, (run, lines) -> RecordTotal.of(request, sums, other, lines))));
    }

    private <T> T read(ReportRun run, Portion portion, Reading<T> reading) {
        ReportRequest request = run.request();
        FigureMapper mapper = new FigureMapper(request, messages, sealed);
        List<UnitFigures> first = isOfTheFirst(request) ? all(request) : List.of();
        List<List<UnitFigures>> others = others(request, first);
        try (Stream<UnitFigures> figures =
                isOfTheFirst(request) ? first.stream() : queries.stream(request, portion, mapper)) {
            return reading.read(
                    run,
                    new Lines(
                            request,
                            others.isEmpty() ? figures.iterator() : new Compared(request, figures.iterator(), others),
                            name -> messages.text(request.language(), "reporting.own", name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in a ranking now is looked up in the other period, and nothing else. */
    private static boolean isOfTheFirst(ReportRequest request) {
        return request.report().isOfTheFirst() && !request.comparisons().isEmpty();
    }

    private List<UnitFigures> all(ReportRequest request) {
        try (Stream<UnitFigures> figures = queries.stream(request, ALL, new FigureMapper(request, messages, sealed))) {
            return figures.toList();
        }
    }

    /** For figures that nobody reads the head of. */
    private ReportRun bare(ReportRequest request) {
        Instant now = clock.instant();
        return new ReportRun(request, List.of(), "", now, now, null, null);
    }

    /**
     * Read before the lines are, since these come one by one over the same connection.
     *
     * @param first the rows of a ranking; only they are of interest
     */
    private List<List<UnitFigures>> others(ReportRequest request, List<UnitFigures> first) {
        Set<String> codes = first.stream().map(UnitFigures::code).collect(Collectors.toSet());
        return request.comparisons().stream()
                .map(comparison -> {
                    ReportRequest other = request.with(comparison);
                    try (Stream<UnitFigures> figures =
                            queries.stream(other, ALL, new FigureMapper(other, messages, sealed))) {
                        return figures.filter(row -> isOfTheFirst(request)
                                        ? codes.contains(row.code())
                                        : row.present() || !isRow(row, request))
                                .map(row -> isDay(request) ? beside(request, comparison, row) : row)
                                .toList();
                    }
                })
                .toList();
    }

    private static boolean isDay(ReportRequest request) {
        return request.report().grain() == Grain.VALUES
                && request.report().values(request).equals(ReportDefinition.DAY);
    }

    /** As the day of this period that it is compared with. */
    private static UnitFigures beside(ReportRequest request, Comparison comparison, UnitFigures row) {
        String day =
                comparison.beside(request.period(), LocalDate.parse(row.code())).toString();
        return new UnitFigures(row.key(), row.level(), day, day, row.present(), row.values());
    }

    /** Others give the names of those above. */
    private static boolean isRow(UnitFigures row, ReportRequest request) {
        return row.level() == null || row.level() == request.rows();
    }

    private ReportRun start(ReportRequest request) {
        Instant now = clock.instant();
        DataAsOf source = asOf.getIfAvailable();
        String away = archives.note(request).orElse(null);
        return new ReportRun(
                request,
                path(request.unit()),
                user.find().map(Actor::displayName).orElse(""),
                now,
                source == null ? now : source.get(),
                note(request, away),
                away);
    }

    private @Nullable String note(ReportRequest request, @Nullable String away) {
        List<Object> values = request.report().note(request);
        Stream<String> own = values.isEmpty()
                ? Stream.empty()
                : Stream.of(messages.text(request.language(), request.report().key("note"), values.toArray()));
        String all = Stream.concat(own, Stream.ofNullable(away)).collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all;
    }

    private List<UnitRow> path(UnitRow unit) {
        List<Place> above = Arrays.stream(Level.values())
                .filter(level -> !level.isAbove(scope.root().level()) && level.isAbove(unit.level()))
                .map(unit.place()::at)
                .toList();
        Collection<UnitRow> known =
                above.isEmpty() ? List.of() : units.at(above).values();
        return Stream.concat(known.stream(), Stream.of(unit))
                .sorted(Comparator.comparing(UnitRow::level))
                .toList();
    }
}
