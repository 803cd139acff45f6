package cn.qudao.org.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.ClerkProfile;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OutletProfile;
import cn.qudao.org.RegionProfile;
import cn.qudao.org.UnitFeed;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitUse;
import cn.qudao.org.ValidityChanged;
import cn.qudao.scope.NativeSql;
import cn.qudao.scope.Scope;
import cn.qudao.search.SearchChanges;
import cn.qudao.search.Spelling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives out places in memory, below parents that it has locked, and writes table by table. */
@Component
@NativeSql("90,000 units in seconds; every parent is checked against the scope")
@Transactional(propagation = Propagation.MANDATORY)
class BulkUnitFeed implements UnitFeed {

    private static final int CHUNK = 1_000;

    private final JdbcTemplate jdbc;
    private final Scope scope;
    private final ObjectProvider<UnitUse> uses;
    private final ApplicationEventPublisher events;
    private final SearchChanges changes;

    BulkUnitFeed(
            JdbcTemplate jdbc,
            Scope scope,
            ObjectProvider<UnitUse> uses,
            ApplicationEventPublisher events,
            SearchChanges changes) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.uses = uses;
        this.events = events;
        this.changes = changes;
    }

    @Override
    public List<UnitId> write(List<NewUnit> units, String reason) {
        Map<String, Parent> parents = lockParents(units);
        Map<String, Parent> known = new HashMap<>(parents);
        Map<NewUnit, Placed> placed = new IdentityHashMap<>();
        units.stream().sorted(Comparator.comparing(NewUnit::level)).forEach(unit -> {
            Placed row = place(unit, known.get(key(unit.parentCode())));
            placed.put(unit, row);
            known.put(key(unit.code()), row.own);
        });
        List<Placed> rows = units.stream().map(placed::get).toList();
        insertUnits(rows.stream()
                .sorted(Comparator.comparing((Placed row) -> row.place().level()))
                .toList());
        insertProfiles(rows);
        insertHistory(rows, reason);
        units.stream()
                .filter(unit -> unit.level() == Level.OUTLET)
                .map(NewUnit::openedOn)
                .min(Comparator.naturalOrder())
                .ifPresent(this::tellOfOutlets);
        batch("update org_unit set places_given = ?, version = version + 1 where id = ?", parents.values(), parent ->
                new Object[] {parent.given, parent.id});
        changes.tell(UnitsFound.SOURCE, rows.stream().map(Placed::id).toList());
        return rows.stream().map(row -> new UnitId(row.id())).toList();
    }

    @Override
    public void erase(List<UnitId> units) {
        List<Long> ids = units.stream().map(UnitId::value).toList();
        requireAllVisible(ids);
        requireUnused(ids);
        delete("org_clerk where unit_id in ", ids);
        if (delete("org_outlet_validity where outlet_id in ", ids) > 0) {
            tellOfOutlets(LocalDate.EPOCH);
        }
        delete("org_left_place where outlet_id in ", ids);
        delete("org_outlet where unit_id in ", ids);
        delete("org_region where unit_id in ", ids);
        delete("org_unit_stop where unit_id in ", ids);
        delete("org_unit_place where unit_id in ", ids);
        for (Level level : List.of(Level.CLERK, Level.OUTLET, Level.GRID, Level.DISTRICT, Level.REGION)) {
            delete("org_unit where level = " + level.ordinal() + " and id in ", ids);
        }
        changes.tell(UnitsFound.SOURCE, ids);
    }

    private int delete(String rows, List<Long> ids) {
        return chunks(ids).stream()
                .mapToInt(chunk -> jdbc.update("delete from " + rows + marks(chunk), chunk.toArray()))
                .sum();
    }

    private void tellOfOutlets(LocalDate since) {
        events.publishEvent(new ValidityChanged(Place.ROOT, since));
    }

    private void requireAllVisible(List<Long> ids) {
        for (List<Long> chunk : chunks(ids)) {
            jdbc.query(
                    "select scope_key from org_unit where id in " + marks(chunk),
                    row -> {
                        if (!scope.sees(row.getLong("scope_key"))) {
                            throw new RuleViolation("org.erase.hidden");
                        }
                    },
                    chunk.toArray());
        }
    }

    private void requireUnused(List<Long> ids) {
        Set<Long> all = new HashSet<>(ids);
        for (List<Long> chunk : chunks(ids)) {
            Object[] values = chunk.toArray();
            boolean moved = !jdbc.queryForList(
                            "select 1 from org_unit_place where until is not null and unit_id in " + marks(chunk)
                                    + " limit 1",
                            Integer.class,
                            values)
                    .isEmpty();
            if (moved) {
                throw new RuleViolation("org.erase.moved");
            }
            if (!all.containsAll(jdbc.queryForList(
                    "select id from org_unit where parent_id in " + marks(chunk), Long.class, values))) {
                throw new RuleViolation("org.erase.units-below");
            }
            List<UnitId> units = chunk.stream().map(UnitId::new).toList();
            uses.stream().filter(use -> use.usesAny(units)).findFirst().ifPresent(use -> {
                throw new RuleViolation(use.name());
            });
        }
    }

    private Map<String, Parent> lockParents(List<NewUnit> units) {
        Set<String> own = units.stream().map(unit -> key(unit.code())).collect(Collectors.toSet());
        List<String> codes = units.stream()
                .map(unit -> key(unit.parentCode()))
                .filter(code -> !own.contains(code))
                .distinct()
                .sorted()
                .toList();
        Map<String, Parent> parents = new HashMap<>();
        for (List<String> chunk : chunks(codes)) {
            jdbc.query(
                    "select id, code, name, level, scope_key, places_given, stopped_on from org_unit where code in "
                            + marks(chunk) + " for update",
                    row -> {
                        Place place = new Place(row.getLong("scope_key"), Level.values()[row.getInt("level")]);
                        if (!scope.sees(place.key())) {
                            return;
                        }
                        if (row.getDate("stopped_on") != null) {
                            throw new RuleViolation("org.stopped", row.getString("name"));
                        }
                        parents.put(
                                key(row.getString("code")),
                                new Parent(row.getLong("id"), place, row.getLong("places_given")));
                    },
                    chunk.toArray());
        }
        return parents;
    }

    private static Placed place(NewUnit unit, @Nullable Parent parent) {
        if (parent == null) {
            throw new RuleViolation("org.parent.unknown", unit.parentCode());
        }
        if (parent.place.level().below().orElse(null) != unit.level()) {
            throw new RuleViolation("org.create.wrong-level");
        }
        parent.given++;
        return new Placed(unit, new Parent(Ids.next(), parent.place.child(parent.given), 0), parent.id);
    }

    private void insertUnits(List<Placed> rows) {
        batch(
                "insert into org_unit (id, scope_key, scope_end, level, parent_id, code, name, pinyin, initials,"
                        + " search_name, search_keys, places_given, opened_on, stopped_on, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                rows,
                row -> {
                    Spelling spelling = Spelling.of(row.unit.name());
                    return new Object[] {
                        row.id(),
                        row.place().lo(),
                        row.place().hi(),
                        row.place().level().ordinal(),
                        row.parent,
                        row.unit.code(),
                        row.unit.name(),
                        spelling.pinyin(),
                        spelling.initials(),
                        spelling.searchName(),
                        spelling.searchKeys(row.unit.code()),
                        row.own.given,
                        row.unit.openedOn(),
                        row.unit.stoppedOn()
                    };
                });
    }

    private void insertHistory(List<Placed> rows, String reason) {
        batch(
                "insert into org_unit_place (id, scope_key, unit_id, since, reason, version) values (?, ?, ?, ?, ?, 0)",
                rows,
                row -> new Object[] {Ids.next(), row.place().key(), row.id(), row.unit.openedOn(), reason});
        batch(
                "insert into org_unit_stop (id, scope_key, unit_id, since, reason, version) values (?, ?, ?, ?, ?, 0)",
                rows.stream().filter(row -> row.unit.stoppedOn() != null).toList(),
                row -> new Object[] {Ids.next(), row.place().key(), row.id(), row.unit.stoppedOn(), reason});
        batch(
                "insert into org_outlet_validity (id, outlet_id, scope_key, since, until, moved_in, moved_out, version)"
                        + " values (?, ?, ?, ?, ?, false, false, 0)",
                rows.stream().filter(row -> row.place().level() == Level.OUTLET).toList(),
                row -> new Object[] {Ids.next(), row.id(), row.place().key(), row.unit.openedOn(), row.unit.stoppedOn()
                });
    }

    private void insertProfiles(List<Placed> rows) {
        List<Object[]> regions = new ArrayList<>();
        List<Object[]> outlets = new ArrayList<>();
        List<Object[]> clerks = new ArrayList<>();
        for (Placed row : rows) {
            RegionProfile region = row.unit.region();
            OutletProfile outlet = row.unit.outlet();
            ClerkProfile clerk = row.unit.clerk();
            if (region != null) {
                regions.add(new Object[] {
                    row.id(), row.place().key(), region.economicLevel(), region.pilot(), region.cityGroup()
                });
            }
            if (outlet != null) {
                outlets.add(values(row, outlet));
            }
            if (clerk != null) {
                clerks.add(new Object[] {row.id(), row.place().key(), clerk.kind(), clerk.phone()});
            }
        }
        batch(
                "insert into org_region (unit_id, scope_key, economic_level, pilot, city_group, version)"
                        + " values (?, ?, ?, ?, ?, 0)",
                regions,
                values -> values);
        batch(
                "insert into org_outlet (unit_id, scope_key, type, channel_class, segment, tier, star, venue, signed, chain,"
                        + " designated, exclusive_since, equipment, features, customer_group,"
                        + " footfall, address, longitude, latitude, responsible_name, responsible_account, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                outlets,
                values -> values);
        batch(
                "insert into org_clerk (unit_id, scope_key, kind, phone, version) values (?, ?, ?, ?, 0)",
                clerks,
                values -> values);
    }

    private static Object[] values(Placed row, OutletProfile p) {
        return new Object[] {
            row.id(),
            row.place().key(),
            p.type(),
            p.channelClass(),
            p.segment(),
            p.tier(),
            p.star(),
            p.venue(),
            p.signed(),
            p.chain(),
            p.designated(),
            p.exclusiveSince(),
            p.equipment(),
            p.features(),
            p.customerGroup(),
            p.footfall(),
            p.address(),
            p.longitude(),
            p.latitude(),
            p.responsibleName(),
            p.responsibleAccount()
        };
    }

    /** Codes are compared without regard to case, as the database does. */
    private static String key(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    private static String marks(List<?> values) {
        return "(" + "?,".repeat(values.size() - 1) + "?)";
    }

    private static <T> List<List<T>> chunks(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int i = 0; i < all.size(); i += CHUNK) {
            chunks.add(all.subList(i, Math.min(all.size(), i + CHUNK)));
        }
        return chunks;
    }

    private <T> void batch(String sql, Collection<T> rows, Function<T, @Nullable Object[]> values) {
        for (List<T> chunk : chunks(List.copyOf(rows))) {
            jdbc.batchUpdate(sql, chunk.stream().map(values).toList());
        }
    }

    /** A unit that others may go below: one that exists, or one of those to be written. */
    private static final class Parent {
        private final long id;
        private final Place place;
        private long given;

        Parent(long id, Place place, long given) {
            this.id = id;
            this.place = place;
            this.given = given;
        }
    }

    private record Placed(NewUnit unit, Parent own, long parent) {
        long id() {
            return own.id;
        }

        Place place() {
            return own.place;
        }
    }
}
