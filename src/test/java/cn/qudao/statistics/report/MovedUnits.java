package cn.qudao.statistics.report;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Level;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.domain.Moves;
import cn.qudao.org.domain.Organisation;
import cn.qudao.recommendation.Cause;
import cn.qudao.recommendation.RecommendationEntry;
import cn.qudao.recommendation.Result;
import cn.qudao.recommendation.Way;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/**
 * Units of a region that move while records are made: an outlet to another grid within a month, one to another district between
 * months, a whole grid, one that closes after its move, and a clerk. It knows where everything stands by ids, and nothing of what
 * the portal keeps of places that were left.
 */
class MovedUnits {

    static final LocalDate CLOSED_AFTER_MOVE = LocalDate.of(2025, 6, 20);

    private static final int RECORDS = 900;
    private static final int LATE = 30;
    private static final int NUMBERS = 60;

    private final Moves moves;
    private final Organisation organisation;
    private final Map<Long, UnitRow> now = new HashMap<>();
    private int written;

    MovedUnits(Moves moves, Organisation organisation) {
        this.moves = moves;
        this.organisation = organisation;
    }

    /** Makes records day by day, and moves on the days between. */
    void recommend(RecordedRegion region) {
        refresh(region);
        List<UnitRow> outlets = region.unitsAt(Level.OUTLET);
        List<UnitRow> grids = region.unitsAt(Level.GRID);
        List<UnitRow> districts = region.unitsAt(Level.DISTRICT);
        List<UnitRow> clerks = region.unitsAt(Level.CLERK);
        UnitRow clerk = clerks.stream()
                .filter(row -> outlets.get(7).place().contains(row.place().key()))
                .findFirst()
                .orElseThrow();
        Map<LocalDate, List<Runnable>> steps = new TreeMap<>();
        steps.put(
                LocalDate.of(2025, 5, 15),
                List.of(() -> move(region, outlets.get(0), grids.get(1), LocalDate.of(2025, 5, 15))));
        steps.put(
                LocalDate.of(2025, 6, 1),
                List.of(
                        () -> move(region, outlets.get(2), grids.get(2), LocalDate.of(2025, 6, 1)),
                        () -> move(region, clerk, outlets.get(8), LocalDate.of(2025, 6, 1))));
        steps.put(
                LocalDate.of(2025, 6, 10),
                List.of(() -> move(region, grids.get(3), districts.get(0), LocalDate.of(2025, 6, 10))));
        steps.put(
                LocalDate.of(2025, 6, 15),
                List.of(() -> move(region, outlets.get(6), grids.get(1), LocalDate.of(2025, 6, 15))));

        Random random = new Random(11);
        List<RecommendationEntry> all = new ArrayList<>();
        for (LocalDate day = RecordedRegion.FIRST; !day.isAfter(RecordedRegion.LAST); day = day.plusDays(1)) {
            steps.getOrDefault(day, List.of()).forEach(Runnable::run);
            for (int i = 0; i < RECORDS / 91; i++) {
                UnitRow by = clerks.get(random.nextInt(clerks.size()));
                UnitRow at = of(by.id());
                boolean named = random.nextInt(4) > 0;
                all.add(entry(region, named ? at : outletOf(region, at), day, random));
            }
        }
        organisation.setValid(of(outlets.get(6).id()).id(), false, CLOSED_AFTER_MOVE);
        for (int i = 0; i < LATE; i++) {
            UnitRow left = clerks.get(random.nextInt(clerks.size()));
            all.add(entry(region, left, RecordedRegion.FIRST.plusDays(random.nextInt(91)), random));
        }
        region.entries.addAll(all);
        region.recommendations.load(all.stream());
    }

    /** At the place as it is given, be it left or not. */
    RecommendationEntry entry(RecordedRegion region, UnitRow at, LocalDate day, Random random) {
        return new RecommendationEntry(
                "MV" + region.region.code(),
                Integer.toString(written++),
                day.atStartOfDay(Clocks.BUSINESS_ZONE)
                        .plusSeconds((written * 7919L) % 80_000)
                        .toInstant(),
                at.place(),
                outletOf(region, at).id(),
                at.level() == Level.CLERK ? at.id() : null,
                new ProductId(region.products[random.nextInt(2)]),
                Way.values()[written % 3],
                Cause.OWN,
                Result.values()[random.nextInt(3)],
                null,
                new SubscriberNumber("1390000%04d".formatted(random.nextInt(NUMBERS))));
    }

    private static UnitRow outletOf(RecordedRegion region, UnitRow at) {
        return region.at(at, Level.OUTLET);
    }

    void move(RecordedRegion region, UnitRow unit, UnitRow target, LocalDate on) {
        moves.move(unit.id(), target.id(), on, "划片调整");
        refresh(region);
    }

    private void refresh(RecordedRegion region) {
        region.units
                .byCodes(region.byKey.values().stream()
                        .map(UnitRow::code)
                        .distinct()
                        .toList())
                .forEach(row -> {
                    now.put(row.id().value(), row);
                    region.byKey.put(row.place().key(), row);
                });
    }

    /** As it stands. */
    UnitRow of(UnitId unit) {
        return Objects.requireNonNull(now.get(unit.value()));
    }

    /** Where a record counts now: with its clerk as long as he is at the outlet that it was made at, else at the outlet. */
    UnitRow of(RecommendationEntry entry) {
        UnitRow outlet = of(entry.outlet());
        UnitId by = entry.clerk();
        UnitRow clerk = by == null ? outlet : of(by);
        return outlet.place().contains(clerk.place().key()) ? clerk : outlet;
    }
}
