package cn.qudao.screening.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.imports.ImportColumn;
import cn.qudao.imports.ImportKind;
import cn.qudao.imports.ImportLine;
import cn.qudao.imports.ImportRow;
import cn.qudao.imports.Problems;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import cn.qudao.screening.ListColour;
import cn.qudao.screening.Listings;
import cn.qudao.screening.NewListing;
import cn.qudao.screening.ScreeningPermissions;
import cn.qudao.screening.Subject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Black and white lists from files. What stands on a list already is a bad row, as everywhere. */
@Component
@Order(21)
class ListingsKind implements ImportKind<ListingLine> {

    private static final ImportColumn LIST = ImportColumn.required("screening", "import", "list");
    private static final ImportColumn KIND = ImportColumn.required("screening", "import", "kind");
    private static final ImportColumn SUBJECT = ImportColumn.required("screening", "import", "subject");
    private static final ImportColumn REASON = ImportColumn.required("screening", "import", "reason");
    private static final ImportColumn LAST_DAY = ImportColumn.optional("screening", "import", "last-day");

    private static final int SUBJECT_LENGTH = 40;
    private static final int AT_ONCE = 1_000;

    private final Listings writer;
    private final ListingRepository listings;
    private final Keys keys;
    private final Products products;
    private final Units units;
    private final Scope scope;
    private final Messages messages;
    private final Clock clock;

    ListingsKind(
            Listings writer,
            ListingRepository listings,
            Keys keys,
            Products products,
            Units units,
            Scope scope,
            Messages messages,
            Clock clock) {
        this.writer = writer;
        this.listings = listings;
        this.keys = keys;
        this.products = products;
        this.units = units;
        this.scope = scope;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "screening";
    }

    @Override
    public String permission() {
        return ScreeningPermissions.EDIT;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(LIST, KIND, SUBJECT, REASON, LAST_DAY);
    }

    @Override
    public Function<ImportLine, ListingLine> reader() {
        Map<String, ListColour> lists = messages.words("screening.list.", ListColour.values());
        Map<String, Subject.Kind> kinds = messages.words("screening.kind.", Subject.Kind.values());
        Instant now = clock.instant();
        return line -> new ListingLine(
                Objects.requireNonNullElse(line.choice(LIST, lists), ListColour.BLACK),
                kind(line, kinds),
                line.text(SUBJECT, SUBJECT_LENGTH),
                line.text(REASON, NewListing.REASON_LENGTH),
                until(line, now));
    }

    private Subject.@Nullable Kind kind(ImportLine line, Map<String, Subject.Kind> kinds) {
        Subject.Kind kind = line.choice(KIND, kinds);
        if (kind != null && kind != Subject.Kind.OUTLET && !scope.sees(Place.ROOT.key())) {
            line.reject(KIND, "screening.import.province");
        }
        return kind;
    }

    private static @Nullable Instant until(ImportLine line, Instant now) {
        LocalDate last = line.date(LAST_DAY);
        if (last == null) {
            return null;
        }
        Instant until = last.plusDays(1).atStartOfDay(Clocks.BUSINESS_ZONE).toInstant();
        if (!until.isAfter(now)) {
            line.reject(LAST_DAY, "screening.until.past");
        }
        return until;
    }

    @Override
    public void check(List<ImportRow<ListingLine>> rows, Problems problems) {
        Instant now = clock.instant();
        Map<String, ProductId> sold = sold();
        Map<String, Integer> first = new HashMap<>();
        rows.stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> {
            Map<String, UnitId> outlets = outlets(some.stream().map(ImportRow::value));
            Map<Integer, String> byLine = new LinkedHashMap<>();
            some.forEach(row -> subject(row, sold, outlets, problems)
                    .ifPresent(subject ->
                            byLine.put(row.line(), keys.of(row.value().list(), subject))));
            check(byLine, first, now, problems);
        });
    }

    private void check(Map<Integer, String> byLine, Map<String, Integer> first, Instant now, Problems problems) {
        Set<String> standing =
                scope.asSystem("who stands on a list, whoever sees it", () -> listings.standing(byLine.values(), now));
        byLine.forEach((line, key) -> {
            Integer earlier = first.putIfAbsent(key, line);
            if (earlier != null) {
                problems.add(line, SUBJECT, "screening.import.twice", earlier);
            } else if (standing.contains(key)) {
                problems.add(line, SUBJECT, "screening.stands");
            }
        });
    }

    /** Empty for what is not there, which becomes a problem of the line. */
    private static Optional<Subject> subject(
            ImportRow<ListingLine> row, Map<String, ProductId> sold, Map<String, UnitId> outlets, Problems problems) {
        ListingLine line = row.value();
        if (line.kind() == null || line.subject().isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<Subject> subject = line.find(sold, outlets);
            if (subject.isEmpty()) {
                problems.add(row.line(), SUBJECT, "screening.import.unknown");
            }
            return subject;
        } catch (RuleViolation notANumber) {
            problems.add(row.line(), SUBJECT, notANumber.key());
            return Optional.empty();
        }
    }

    @Override
    public List<Long> write(List<ListingLine> rows, String source) {
        Map<String, ProductId> sold = sold();
        List<NewListing> wanted = new ArrayList<>(rows.size());
        rows.stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> {
            Map<String, UnitId> outlets = outlets(some.stream());
            some.forEach(line -> wanted.add(
                    new NewListing(line.list(), line.find(sold, outlets).orElseThrow(), line.reason(), line.until())));
        });
        List<Long> written = new ArrayList<>();
        writer.put(wanted, written::add);
        return written;
    }

    @Override
    public void undo(List<Long> records) {
        records.stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(listings::erase);
    }

    private Map<String, ProductId> sold() {
        return products.all().stream().collect(Collectors.toMap(row -> ListingLine.key(row.code()), ProductRow::id));
    }

    private Map<String, UnitId> outlets(Stream<ListingLine> lines) {
        Set<String> codes = lines.filter(line -> line.kind() == Subject.Kind.OUTLET)
                .map(ListingLine::subject)
                .collect(Collectors.toSet());
        return codes.isEmpty()
                ? Map.of()
                : units.byCodes(codes).stream()
                        .filter(unit -> unit.level() == Level.OUTLET)
                        .collect(Collectors.toMap(unit -> ListingLine.key(unit.code()), UnitRow::id));
    }
}
