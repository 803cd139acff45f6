package cn.qudao.recommendation.storage;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.NumberCell;
import cn.qudao.imports.ImportColumn;
import cn.qudao.imports.ImportKind;
import cn.qudao.imports.ImportLine;
import cn.qudao.imports.ImportRow;
import cn.qudao.imports.Problems;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Messages;
import cn.qudao.recommendation.Cause;
import cn.qudao.recommendation.RecommendationFeed;
import cn.qudao.recommendation.RecommendationPermissions;
import cn.qudao.recommendation.Result;
import cn.qudao.recommendation.Way;
import cn.qudao.recommendation.storage.UnitCodes.CodedUnit;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Recommendations of other systems. A line whose source and number are known is left alone, or settles what was pending. */
@Component
@Order(10)
class RecommendationsKind implements ImportKind<FeedRow> {

    private static final ImportColumn SOURCE = ImportColumn.required("recommendation", "import", "source");
    private static final ImportColumn ID = ImportColumn.required("recommendation", "import", "id");
    private static final ImportColumn TIME = ImportColumn.required("recommendation", "import", "time");
    private static final ImportColumn OUTLET = ImportColumn.required("recommendation", "import", "outlet");
    private static final ImportColumn CLERK = ImportColumn.optional("recommendation", "import", "clerk");
    private static final ImportColumn PRODUCT = ImportColumn.required("recommendation", "import", "product");
    private static final ImportColumn SUBSCRIBER = ImportColumn.required("recommendation", "import", "subscriber");
    private static final ImportColumn WAY = ImportColumn.required("recommendation", "import", "way");
    private static final ImportColumn CAUSE = ImportColumn.optional("recommendation", "import", "cause");
    private static final ImportColumn RESULT = ImportColumn.required("recommendation", "import", "result");
    private static final ImportColumn REASON = ImportColumn.optional("recommendation", "import", "reason");

    private static final int SOURCE_LENGTH = 20;
    private static final int ID_LENGTH = 64;
    private static final int CODE_LENGTH = 40;
    private static final int REASON_LENGTH = 100;
    private static final DateTimeFormatter TIMES =
            DateTimeFormatter.ofPattern("[uuuu-M-d][uuuu/M/d][ ]['T']H:mm[:ss]", Locale.ROOT);

    private final RecommendationFeed feed;
    private final UnitCodes units;
    private final Products products;
    private final Messages messages;
    private final ArchivedMonths archived;
    private final Clock clock;

    RecommendationsKind(
            RecommendationFeed feed,
            UnitCodes units,
            Products products,
            Messages messages,
            ArchivedMonths archived,
            Clock clock) {
        this.archived = archived;
        this.feed = feed;
        this.units = units;
        this.products = products;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "recommendations";
    }

    @Override
    public String title() {
        return "recommendation.import";
    }

    @Override
    public String permission() {
        return RecommendationPermissions.IMPORT;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(SOURCE, ID, TIME, OUTLET, CLERK, PRODUCT, SUBSCRIBER, WAY, RESULT, REASON, CAUSE);
    }

    @Override
    public Function<ImportLine, FeedRow> reader() {
        Map<String, ProductId> known = new HashMap<>();
        for (ProductRow product : products.all()) {
            Stream.of(product.code(), product.nameZh(), product.nameEn())
                    .forEach(word -> known.putIfAbsent(word.toLowerCase(Locale.ROOT), product.id()));
        }
        Map<String, Way> ways = messages.words("recommendation.way.", Way.values());
        Map<String, Cause> causes = messages.words("recommendation.cause.", Cause.values());
        Map<String, Result> results = messages.words("recommendation.result.", Result.values());
        return line -> new FeedRow(
                line.text(SOURCE, SOURCE_LENGTH),
                line.text(ID, ID_LENGTH),
                time(line),
                line.text(OUTLET, CODE_LENGTH),
                line.optional(CLERK, CODE_LENGTH),
                Objects.requireNonNullElse(line.choice(PRODUCT, known), new ProductId(0)),
                Objects.requireNonNullElse(line.choice(WAY, ways), Way.BATCH),
                Objects.requireNonNullElse(line.choice(CAUSE, causes), Cause.OWN),
                Objects.requireNonNullElse(line.choice(RESULT, results), Result.PENDING),
                line.optional(REASON, REASON_LENGTH),
                NumberCell.read(line, SUBSCRIBER));
    }

    @Override
    public void check(List<ImportRow<FeedRow>> rows, Problems problems) {
        UnitCodes.Found found = units.find(codes(rows.stream().map(ImportRow::value)));
        Set<YearMonth> closed = closed(rows);
        for (ImportRow<FeedRow> row : rows) {
            YearMonth month = month(row.value());
            if (closed.contains(month)) {
                problems.add(row.line(), TIME, "recommendation.archived", month.toString());
            }
            CodedUnit outlet = found.at(Level.OUTLET, row.value().outlet());
            CodedUnit clerk = found.at(Level.CLERK, row.value().clerk());
            if (outlet == null) {
                problems.add(
                        row.line(),
                        OUTLET,
                        "recommendation.import.no-outlet",
                        row.value().outlet());
            } else if (row.value().clerk() != null
                    && (clerk == null || !outlet.place().contains(clerk.place()))) {
                problems.add(
                        row.line(),
                        CLERK,
                        "recommendation.import.no-clerk",
                        row.value().clerk());
            }
        }
    }

    private Set<YearMonth> closed(List<ImportRow<FeedRow>> rows) {
        List<LocalDate> days = rows.stream()
                .map(row -> month(row.value()).atDay(1))
                .distinct()
                .sorted()
                .toList();
        return days.isEmpty() ? Set.of() : Set.copyOf(archived.within(days.getFirst(), days.getLast()));
    }

    private static YearMonth month(FeedRow row) {
        return YearMonth.from(LocalDate.ofInstant(row.at(), Clocks.BUSINESS_ZONE));
    }

    @Override
    public List<Long> write(List<FeedRow> rows, String source) {
        UnitCodes.Found found = units.find(codes(rows.stream()));
        List<Long> written = new ArrayList<>();
        feed.load(
                rows.stream()
                        .map(row -> row.entry(
                                Objects.requireNonNull(found.at(Level.OUTLET, row.outlet())),
                                found.at(Level.CLERK, row.clerk()))),
                written::add);
        return written;
    }

    @Override
    public void undo(List<Long> records) {
        feed.erase(records);
    }

    private static List<String> codes(Stream<FeedRow> rows) {
        return rows.flatMap(row -> Stream.of(row.outlet(), row.clerk() == null ? row.outlet() : row.clerk()))
                .distinct()
                .toList();
    }

    private Instant time(ImportLine line) {
        Instant now = clock.instant();
        String text = line.text(TIME, CODE_LENGTH);
        if (text.isEmpty()) {
            return now;
        }
        try {
            Instant time = LocalDateTime.parse(text, TIMES)
                    .atZone(Clocks.BUSINESS_ZONE)
                    .toInstant();
            if (time.isAfter(now)) {
                line.reject(TIME, "recommendation.import.future");
            }
            return time;
        } catch (DateTimeException unreadable) {
            line.reject(TIME, "recommendation.import.bad-time");
            return now;
        }
    }
}
