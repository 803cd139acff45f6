package cn.qudao.org.domain;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import cn.qudao.org.ClerkProfile;
import cn.qudao.org.OrgPermissions;
import cn.qudao.org.OutletProfile;
import cn.qudao.org.RegionProfile;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a unit's page shows. */
@Service
@Requires(OrgPermissions.VIEW)
@Transactional(readOnly = true)
public class UnitPages {

    private final UnitRepository units;
    private final PlaceRepository places;
    private final StopRepository stops;
    private final RegionRepository regions;
    private final OutletRepository outlets;
    private final ClerkRepository clerks;

    UnitPages(
            UnitRepository units,
            PlaceRepository places,
            StopRepository stops,
            RegionRepository regions,
            OutletRepository outlets,
            ClerkRepository clerks) {
        this.units = units;
        this.places = places;
        this.stops = stops;
        this.regions = regions;
        this.outlets = outlets;
        this.clerks = clerks;
    }

    public UnitDetail detail(String code) {
        List<Unit> path = units.path(code);
        if (path.isEmpty()) {
            throw new NotFound();
        }
        Unit unit = path.getLast();
        Place place = unit.place();
        Profile profile = profile(unit.id().value(), place.level());
        return new UnitDetail(
                unit.row(),
                path.stream().map(Unit::row).toList(),
                unit.openedOn(),
                unit.stoppedOn(),
                place.level().isAbove(Level.OUTLET) ? units.countByLevel(place.lo() + 1, place.hi()) : profile.below,
                profile.region,
                profile.outlet,
                profile.clerk,
                profile.version,
                profile.valid);
    }

    /** The units directly below, page by page in the order of places. */
    public Slice<UnitRow> children(UnitId parent, Portion portion) {
        long after = portion.afterNumber().orElse(-1L);
        List<Unit> found = units.childrenAfter(parent.value(), after, portion.size() + 1);
        return Slice.of(found, portion.size(), unit -> unit.place().key())
                .map(rows -> rows.stream().map(Unit::row).toList());
    }

    /** The latest first. */
    public List<HistoryRow> history(UnitId id) {
        return history(units.findById(id.value()).orElseThrow(NotFound::new));
    }

    private Profile profile(long id, Level level) {
        Optional<Profile> profile = switch (level) {
            case REGION ->
                regions.findById(id).map(r -> new Profile(r.profile(), null, null, r.version(), false, List.of()));
            case OUTLET ->
                outlets.withValidityAndClerks(id).stream()
                        .findFirst()
                        .map(found -> profile((Outlet) Objects.requireNonNull(found[0]), found[1] != null, (Long)
                                Objects.requireNonNull(found[2])));
            case CLERK ->
                clerks.findById(id).map(c -> new Profile(null, null, c.profile(), c.version(), false, List.of()));
            default -> Optional.empty();
        };
        return profile.orElse(new Profile(null, null, null, null, false, List.of()));
    }

    private static Profile profile(Outlet outlet, boolean valid, long clerks) {
        List<LevelCount> below = clerks == 0 ? List.of() : List.of(new LevelCount(Level.CLERK, clerks));
        return new Profile(null, outlet.profile(), null, outlet.version(), valid, below);
    }

    private List<HistoryRow> history(Unit unit) {
        List<UnitPlace> had = places.findByUnitIdOrderBySince(unit.id().value());
        Map<Long, String> names = namesAbove(had, unit.place().level());
        Stream<HistoryRow> placed = had.stream()
                .map(row -> new HistoryRow(
                        row.since(),
                        row.until(),
                        names.get(parentKey(row, unit.place().level())),
                        false,
                        row.reason()));
        Stream<HistoryRow> stopped = stops.findByUnitIdOrderBySince(unit.id().value()).stream()
                .map(row -> new HistoryRow(row.since(), row.until(), null, true, row.reason()));
        return Stream.concat(placed, stopped)
                .sorted(Comparator.comparing(HistoryRow::since).reversed())
                .toList();
    }

    /** The units above then, by their names of now. */
    private Map<Long, String> namesAbove(List<UnitPlace> had, Level level) {
        List<Long> keys = had.stream().map(row -> parentKey(row, level)).toList();
        return places.namesAt(keys).stream().collect(Collectors.toMap(PlaceName::key, PlaceName::name));
    }

    private static long parentKey(UnitPlace row, Level level) {
        return level.above()
                .map(above -> new Place(row.key(), level).at(above).key())
                .orElse(-1L);
    }

    private record Profile(
            @Nullable RegionProfile region,
            @Nullable OutletProfile outlet,
            @Nullable ClerkProfile clerk,
            @Nullable Long version,
            boolean valid,
            List<LevelCount> below) {}
}
