package cn.qudao.customer.storage;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.customer.CustomerPermissions;
import cn.qudao.customer.Feature;
import cn.qudao.customer.MonthFigures;
import cn.qudao.customer.NumberCell;
import cn.qudao.imports.ImportColumn;
import cn.qudao.imports.ImportKind;
import cn.qudao.imports.ImportLine;
import cn.qudao.imports.ImportRow;
import cn.qudao.imports.Problems;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What the data mart says of subscribers (row 76): a million lines a file. A number that is known is told anew, so that the
 * same file twice changes nothing.
 */
@Component
@Order(20)
class SubscribersKind implements ImportKind<MartRow> {

    private static final ImportColumn NUMBER = ImportColumn.required("customer", "import", "number");
    private static final ImportColumn GROUP = optional("group");
    private static final ImportColumn SPEND = optional("spend");
    private static final ImportColumn TERMINAL = optional("terminal");
    private static final ImportColumn AGE = optional("age");
    private static final ImportColumn ACTIVITY = optional("activity");
    private static final ImportColumn REGION = optional("region");
    private static final ImportColumn TAGS = optional("tags");
    private static final ImportColumn TARGETS = optional("targets");
    private static final ImportColumn FEATURES = optional("features");
    private static final ImportColumn AS_OF = optional("as-of");
    private static final ImportColumn MONTH_SPEND = optional("month-spend");
    private static final ImportColumn TRAFFIC = optional("traffic");
    private static final ImportColumn DAYS_ACTIVE = optional("days-active");
    private static final ImportColumn PRODUCTS = optional("products");
    private static final ImportColumn IN_NETWORK = optional("in-network");

    private static final int MOST_ROWS = 1_000_000;
    private static final int CODE_LENGTH = 40;
    private static final int WORDS_LENGTH = 400;
    private static final int FEATURES_LENGTH = 1_000;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private final MartWriter writer;
    private final Dictionaries dictionaries;
    private final Products products;
    private final Units units;
    private final Clock clock;

    SubscribersKind(MartWriter writer, Dictionaries dictionaries, Products products, Units units, Clock clock) {
        this.writer = writer;
        this.dictionaries = dictionaries;
        this.products = products;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "subscribers";
    }

    @Override
    public String permission() {
        return CustomerPermissions.IMPORT;
    }

    @Override
    public int mostRows() {
        return MOST_ROWS;
    }

    @Override
    public boolean canBeUndone() {
        return false;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                NUMBER,
                GROUP,
                SPEND,
                TERMINAL,
                AGE,
                ACTIVITY,
                REGION,
                TAGS,
                TARGETS,
                FEATURES,
                AS_OF,
                MONTH_SPEND,
                TRAFFIC,
                DAYS_ACTIVE,
                PRODUCTS,
                IN_NETWORK);
    }

    @Override
    public Function<ImportLine, MartRow> reader() {
        Reader reader = new Reader(
                words(),
                products.all().stream().map(ProductRow::code).collect(Collectors.toSet()),
                units.children(units.root().id(), 0, (int) Level.REGION.capacity())
                        .filter(unit -> unit.level() == Level.REGION)
                        .map(UnitRow::code)
                        .collect(Collectors.toSet()),
                LocalDate.now(clock));
        return reader::row;
    }

    private Map<Feature, Map<String, String>> words() {
        Map<Feature, Map<String, String>> words = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            words.put(feature, dictionaries.written(feature.dictionary()));
        }
        return words;
    }

    @Override
    public void check(List<ImportRow<MartRow>> rows, Problems problems) {
        String[] sorted =
                rows.stream().map(row -> row.value().number().digits()).sorted().toArray(String[]::new);
        Set<String> twice = new HashSet<>();
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i].equals(sorted[i - 1])) {
                twice.add(sorted[i]);
            }
        }
        if (!twice.isEmpty()) {
            Map<String, Integer> first = new HashMap<>();
            rows.stream()
                    .filter(row -> row.value().number() != NumberCell.NOBODY
                            && twice.contains(row.value().number().digits()))
                    .forEach(row -> tellTwice(row, first, problems));
        }
    }

    private static void tellTwice(ImportRow<MartRow> row, Map<String, Integer> first, Problems problems) {
        Integer earlier = first.putIfAbsent(row.value().number().digits(), row.line());
        if (earlier != null) {
            problems.add(
                    row.line(),
                    NUMBER,
                    "imports.cell.twice",
                    row.value().number().masked(),
                    earlier);
        }
    }

    @Override
    public List<Long> write(List<MartRow> rows, String source) {
        writer.write(rows);
        return List.of();
    }

    @Override
    public void undo(List<Long> records) {
        throw new RuleViolation("imports.undo.never");
    }

    private static ImportColumn optional(String key) {
        return ImportColumn.optional("customer", "import", key);
    }

    /** Reads one file. */
    private static final class Reader {

        private final Map<Feature, Map<String, String>> words;
        private final Set<String> products;
        private final Set<String> regions;
        private final LocalDate today;
        private final Map<Profile, Profile> profiles = new HashMap<>();

        Reader(Map<Feature, Map<String, String>> words, Set<String> products, Set<String> regions, LocalDate today) {
            this.words = words;
            this.products = products;
            this.regions = regions;
            this.today = today;
        }

        MartRow row(ImportLine line) {
            Profile read = new Profile(
                    word(line, GROUP, Feature.GROUP),
                    word(line, SPEND, Feature.SPEND),
                    word(line, TERMINAL, Feature.TERMINAL),
                    word(line, AGE, Feature.AGE),
                    word(line, ACTIVITY, Feature.ACTIVITY),
                    region(line),
                    Packed.pack(Packed.words(line.optional(TAGS, WORDS_LENGTH))),
                    targets(line),
                    named(line),
                    asOf(line));
            return new MartRow(
                    NumberCell.read(line, NUMBER),
                    profiles.computeIfAbsent(read, profile -> profile),
                    month(line, read.asOf()));
        }

        private static MartMonth month(ImportLine line, LocalDate asOf) {
            Integer days = line.count(DAYS_ACTIVE);
            if (days != null && days > asOf.lengthOfMonth()) {
                line.reject(DAYS_ACTIVE, "customer.import.too-many-days", asOf.lengthOfMonth());
            }
            return MartMonth.of(new MonthFigures(
                    asOf,
                    amount(line, MONTH_SPEND),
                    amount(line, TRAFFIC),
                    days,
                    line.count(PRODUCTS),
                    line.optional(IN_NETWORK, CODE_LENGTH) == null ? null : line.yes(IN_NETWORK)));
        }

        private static @Nullable BigDecimal amount(ImportLine line, ImportColumn column) {
            BigDecimal amount = line.number(column);
            if (amount == null || amount.signum() >= 0 && amount.compareTo(MOST) <= 0) {
                return amount;
            }
            line.reject(column, "customer.import.bad-amount", MOST);
            return null;
        }

        private @Nullable String word(ImportLine line, ImportColumn column, Feature feature) {
            return line.choice(column, Objects.requireNonNull(words.get(feature)));
        }

        private @Nullable String region(ImportLine line) {
            String code = line.optional(REGION, CODE_LENGTH);
            if (code != null && !regions.contains(code)) {
                line.reject(REGION, "imports.cell.choice", code);
            }
            return code;
        }

        private @Nullable String targets(ImportLine line) {
            Set<String> codes = Packed.words(line.optional(TARGETS, WORDS_LENGTH));
            codes.stream()
                    .filter(code -> !products.contains(code))
                    .findFirst()
                    .ifPresent(unknown -> line.reject(TARGETS, "imports.cell.choice", unknown));
            return Packed.pack(codes);
        }

        private static @Nullable String named(ImportLine line) {
            Map<String, String> named = Packed.named(line.optional(FEATURES, FEATURES_LENGTH));
            if (named == null) {
                line.reject(FEATURES, "customer.import.bad-features");
                return null;
            }
            return Packed.pack(named);
        }

        private LocalDate asOf(ImportLine line) {
            LocalDate day = Objects.requireNonNullElse(line.date(AS_OF), today);
            if (day.isAfter(today)) {
                line.reject(AS_OF, "org.day.future");
            }
            return day;
        }
    }
}
