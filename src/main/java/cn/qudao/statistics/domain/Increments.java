package cn.qudao.statistics.domain;

import cn.qudao.database.MultiRowInsert;
import cn.qudao.kernel.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds what has changed to the cells of a month, so that it costs what has changed and not what the month holds. To be called
 * once for each change, in the transaction that forgets it.
 */
@Component
class Increments {

    private static final String SUMS = "recommended = recommended + values(recommended),"
            + " succeeded = succeeded + values(succeeded), income = income + values(income)";
    private static final String UNIT_MONTH = "insert into statistics_unit_month (level, month, scope_key, outlet_id,"
            + " recommended, succeeded, income, active_outlets, active_days)";
    private static final String DAYS = ", active_days = active_days | values(active_days)";

    private static final long[] SPANS =
            Arrays.stream(Level.values()).mapToLong(Level::span).toArray();

    private final JdbcClient jdbc;
    private final OutletCells outlets;
    private final Repeats repeats;
    private final Corrections corrections;
    private final MultiRowInsert outletMonth;
    private final MultiRowInsert unitMonth;
    private final MultiRowInsert unitDay;
    private final MultiRowInsert productMonth;
    private final MultiRowInsert productDay;
    private final MultiRowInsert outletDay;

    Increments(JdbcClient jdbc, JdbcOperations rows, OutletCells outlets, Repeats repeats, Corrections corrections) {
        this.jdbc = jdbc;
        this.outlets = outlets;
        this.repeats = repeats;
        this.corrections = corrections;
        this.outletMonth = new MultiRowInsert(rows, UNIT_MONTH, 9, "on duplicate key update " + SUMS + DAYS);
        this.unitMonth = new MultiRowInsert(
                rows,
                UNIT_MONTH,
                9,
                "on duplicate key update " + SUMS + DAYS
                        + ", active_outlets = active_outlets + values(active_outlets)");
        this.unitDay = sums(rows, "statistics_unit_day (level, day, scope_key", 6);
        this.productMonth = sums(rows, "statistics_product_month (level, month, scope_key, product_id", 7);
        this.productDay = sums(rows, "statistics_product_day (level, day, scope_key, product_id", 7);
        this.outletDay = new MultiRowInsert(
                rows,
                "insert into statistics_outlet_day (level, day, scope_key, active_outlets, first_outlets)",
                5,
                "on duplicate key update active_outlets = active_outlets + values(active_outlets),"
                        + " first_outlets = first_outlets + values(first_outlets)");
    }

    private static MultiRowInsert sums(JdbcOperations rows, String table, int columns) {
        return new MultiRowInsert(
                rows,
                "insert into " + table + ", recommended, succeeded, income)",
                columns,
                "on duplicate key update " + SUMS);
    }

    /** Whether {@link Corrections} have to be written anew, which count records as long as no change of them waits. */
    boolean add(YearMonth month, List<Change> changes) {
        Batch batch = new Batch(month);
        changes.forEach(batch::add);
        if (batch.outlets.isEmpty()) {
            return false;
        }
        Map<Long, List<OutletCell>> known = cellsOf(month, batch.outlets.values());
        batch.countOutlets(known);
        batch.write();
        outlets.flag(month, batch.begun);
        repeats.follow(month, changes.getLast().id());
        return corrections.concern(month, batch.outlets.values());
    }

    /** By outlet, as one that has moved has several. */
    private Map<Long, List<OutletCell>> cellsOf(YearMonth month, Collection<Long> ids) {
        Map<Long, List<OutletCell>> cells = new HashMap<>();
        jdbc.sql("select outlet_id, scope_key, active_days from statistics_unit_month"
                        + " where month = ? and level = 4 and view = 0 and outlet_id in ("
                        + Numbers.list(new HashSet<>(ids)) + ")")
                .param(month.atDay(1))
                .query((row, number) -> cells.computeIfAbsent(row.getLong(1), outlet -> new ArrayList<>())
                        .add(new OutletCell(row.getLong(2), row.getInt(3))))
                .list();
        return cells;
    }

    private record OutletCell(long key, int days) {}

    private record Cell(Level level, LocalDate time, long key, long product) {}

    private static final class Sum {

        private int recommended;
        private int succeeded;
        private BigDecimal income = BigDecimal.ZERO;
        private int days;
        private int outlets;

        void add(Change change, BigDecimal price) {
            recommended += change.recommended();
            if (change.succeeded()) {
                succeeded++;
                income = income.add(price);
            }
            if (!change.settled()) {
                days |= bit(change.day());
            }
        }
    }

    private static int bit(LocalDate day) {
        return 1 << (day.getDayOfMonth() - 1);
    }

    /** The cells of one month that are concerned, each once, and what each gets. */
    private final class Batch {

        private final LocalDate first;
        private final Map<Long, Long> outlets = new HashMap<>();
        private final Map<Cell, Sum> unitMonths = new LinkedHashMap<>();
        private final Map<Cell, Sum> unitDays = new LinkedHashMap<>();
        private final Map<Cell, Sum> productMonths = new LinkedHashMap<>();
        private final Map<Cell, Sum> productDays = new LinkedHashMap<>();
        private final Map<Cell, int[]> outletDays = new LinkedHashMap<>();
        private final List<Long> begun = new ArrayList<>();

        Batch(YearMonth month) {
            this.first = month.atDay(1);
        }

        void add(Change change) {
            Change.Fact fact = change.fact();
            if (fact == null) {
                return;
            }
            long place = fact.place().key();
            outlets.put(unit(Level.OUTLET, place), fact.outletId());
            for (Level level : Level.values()) {
                long unit = unit(level, place);
                add(unitMonths, new Cell(level, first, unit, 0), change, fact);
                if (!Level.GRID.isAbove(level)) {
                    add(unitDays, new Cell(level, change.day(), unit, 0), change, fact);
                    add(productMonths, new Cell(level, first, unit, fact.productId()), change, fact);
                }
                if (!Level.DISTRICT.isAbove(level)) {
                    add(productDays, new Cell(level, change.day(), unit, fact.productId()), change, fact);
                }
            }
        }

        private void add(Map<Cell, Sum> cells, Cell cell, Change change, Change.Fact fact) {
            cells.computeIfAbsent(cell, none -> new Sum()).add(change, fact.price());
        }

        /** An outlet counts once in each unit, once on each of its days, and as first on the earliest of them. */
        void countOutlets(Map<Long, List<OutletCell>> known) {
            outlets.forEach((place, outlet) -> {
                List<OutletCell> cells = known.computeIfAbsent(outlet, none -> new ArrayList<>());
                int before = cells.stream()
                        .filter(cell -> cell.key == place)
                        .mapToInt(OutletCell::days)
                        .findAny()
                        .orElse(0);
                int days = month(Level.OUTLET, place).days;
                if (before == 0 && days != 0) {
                    begun.add(place);
                    for (Level level : Level.values()) {
                        long unit = unit(level, place);
                        if (level.isAbove(Level.OUTLET)
                                && cells.stream().noneMatch(cell -> unit(level, cell.key) == unit)) {
                            month(level, unit).outlets++;
                        }
                    }
                    cells.add(new OutletCell(place, days));
                }
                countDays(place, before, before | days);
            });
        }

        private Sum month(Level level, long unit) {
            return Objects.requireNonNull(unitMonths.get(new Cell(level, first, unit, 0)));
        }

        private void countDays(long place, int before, int after) {
            for (int more = after & ~before; more != 0; more &= more - 1) {
                countDay(place, more, 1, 0);
            }
            if (Integer.lowestOneBit(before) != Integer.lowestOneBit(after)) {
                countDay(place, after, 0, 1);
                if (before != 0) {
                    countDay(place, before, 0, -1);
                }
            }
        }

        /** @param days of which the earliest is meant */
        private void countDay(long place, int days, int active, int first) {
            LocalDate day = this.first.plusDays(Integer.numberOfTrailingZeros(days));
            for (Level level : Level.values()) {
                if (level.isAbove(Level.OUTLET)) {
                    int[] counts =
                            outletDays.computeIfAbsent(new Cell(level, day, unit(level, place), 0), none -> new int[2]);
                    counts[0] += active;
                    counts[1] += first;
                }
            }
        }

        void write() {
            write(
                    outletMonth,
                    unitMonths.entrySet().stream()
                            .filter(cell -> !cell.getKey().level.isAbove(Level.OUTLET))
                            .map(cell -> month(cell.getKey(), cell.getValue(), 1))
                            .toList());
            write(
                    unitMonth,
                    unitMonths.entrySet().stream()
                            .filter(cell -> cell.getKey().level.isAbove(Level.OUTLET))
                            .map(cell -> month(cell.getKey(), cell.getValue(), cell.getValue().outlets))
                            .toList());
            write(unitDay, rows(unitDays, false));
            write(productMonth, rows(productMonths, true));
            write(productDay, rows(productDays, true));
            write(
                    outletDay,
                    outletDays.entrySet().stream()
                            .map(cell -> new @Nullable Object[] {
                                cell.getKey().level.ordinal(),
                                cell.getKey().time,
                                cell.getKey().key,
                                cell.getValue()[0],
                                cell.getValue()[1]
                            })
                            .toList());
        }

        private @Nullable Object[] month(Cell cell, Sum sum, int active) {
            boolean ofOutlet = !cell.level.isAbove(Level.OUTLET);
            return new @Nullable Object[] {
                cell.level.ordinal(),
                cell.time,
                cell.key,
                ofOutlet ? outlets.get(unit(Level.OUTLET, cell.key)) : null,
                sum.recommended,
                sum.succeeded,
                sum.income,
                active,
                sum.days
            };
        }

        private static List<@Nullable Object[]> rows(Map<Cell, Sum> cells, boolean products) {
            return cells.entrySet().stream()
                    .map(entry -> {
                        Cell cell = entry.getKey();
                        Sum sum = entry.getValue();
                        int level = cell.level.ordinal();
                        return products
                                ? new @Nullable Object[] {
                                    level, cell.time, cell.key, cell.product, sum.recommended, sum.succeeded, sum.income
                                }
                                : new @Nullable Object[] {
                                    level, cell.time, cell.key, sum.recommended, sum.succeeded, sum.income
                                };
                    })
                    .toList();
        }

        private static void write(MultiRowInsert insert, List<@Nullable Object[]> rows) {
            for (int i = 0; i < rows.size(); i += MultiRowInsert.ROWS) {
                insert.write(rows.subList(i, Math.min(rows.size(), i + MultiRowInsert.ROWS)));
            }
        }
    }

    private static long unit(Level level, long key) {
        return key - key % SPANS[level.ordinal()];
    }
}
