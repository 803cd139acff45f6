package cn.qudao.org.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.UnitFeed;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.org.UnitsMoved;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
@RecordApplicationEvents
class MovesTest {

    @Autowired
    Moves moves;

    @Autowired
    UnitFeed feed;

    @Autowired
    Units units;

    @Autowired
    UnitPages pages;

    @Autowired
    Scope scope;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    private final Map<String, NewUnit> tree = new HashMap<>();
    private final Map<String, String> parentOf = new HashMap<>();

    @BeforeEach
    void plantThreeRegions() {
        asSystem(() -> {
            List<NewUnit> all = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                all.addAll(OrgExamples.regionWith(units.root().code(), 3, 3, 4, 2));
            }
            all.forEach(unit -> {
                tree.put(unit.code(), unit);
                parentOf.put(unit.code(), unit.parentCode());
            });
            return feed.write(all, "试验");
        });
    }

    /** The oracle knows parents only, and finds what lies below by walking up. */
    @Test
    void whateverMovesEveryIntervalHoldsExactlyWhatLiesBelow() {
        Random random = new Random(20261121);
        for (Level level : List.of(Level.DISTRICT, Level.GRID, Level.OUTLET, Level.CLERK)) {
            List<String> movable = codes(level);
            List<String> parents = codes(level.above().orElseThrow());
            for (int i = 0; i < 4; i++) {
                String unit = movable.get(random.nextInt(movable.size()));
                String parent = parents.get(random.nextInt(parents.size()));
                if (!parent.equals(parentOf.get(unit))) {
                    move(unit, parent, today());
                    parentOf.put(unit, parent);
                }
            }
        }
        flush();
        Map<String, Long> keys = new HashMap<>();
        jdbc.query("select code, scope_key from org_unit", row -> {
            keys.put(row.getString(1), row.getLong(2));
        });
        for (NewUnit unit : tree.values()) {
            Place place = new Place(keys.getOrDefault(unit.code(), -1L), unit.level());
            Set<String> inside = new TreeSet<>();
            tree.keySet().stream()
                    .filter(code -> place.contains(keys.getOrDefault(code, -1L)))
                    .forEach(inside::add);
            Set<String> below = new TreeSet<>();
            tree.keySet().stream().filter(code -> liesBelow(code, unit.code())).forEach(below::add);
            assertThat(inside).as(unit.code()).isEqualTo(below);
        }
        assertThat(strays("org_outlet")).isZero();
        assertThat(strays("org_clerk")).isZero();
        assertThat(jdbc.queryForObject(
                        "select count(*) from org_unit u where u.opened_on = '2024-03-01' and not exists (select 1 from org_unit_place p"
                                + " where p.unit_id = u.id and p.scope_key = u.scope_key and p.until is null)",
                        Integer.class))
                .isZero();
        assertThat(jdbc.queryForObject(
                        "select count(*) from org_outlet_validity v join org_unit u on u.id = v.outlet_id"
                                + " where v.until is null and v.scope_key <> u.scope_key",
                        Integer.class))
                .isZero();
    }

    @Test
    void aMoveIsWrittenIntoTheHistoryWithItsReason() {
        String grid = codes(Level.GRID).getFirst();
        String district = otherParent(grid, Level.DISTRICT);
        LocalDate day = today().minusDays(10);
        move(grid, district, day);
        flush();
        UnitDetail detail = asSystem(() -> pages.detail(grid));
        List<HistoryRow> history = asSystem(() -> pages.history(detail.unit().id()));
        assertThat(history).extracting(HistoryRow::since).containsExactly(day, OrgExamples.OPENED);
        assertThat(history.getFirst().reason()).isEqualTo("划片调整");
        assertThat(events.stream(UnitsMoved.class)).hasSize(1);
    }

    @Test
    void anOutletKeepsCountingAsValidThroughAMove() {
        String outlet = codes(Level.OUTLET).getFirst();
        UnitRow before = row(outlet);
        move(outlet, otherParent(outlet, Level.GRID), today().minusDays(5));
        flush();
        var rows = jdbc.queryForList(
                "select scope_key, since, until, moved_in, moved_out from org_outlet_validity where outlet_id = ?"
                        + " order by since",
                before.id().value());
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst())
                .containsEntry("scope_key", before.place().key())
                .containsEntry("moved_out", true);
        assertThat(rows.getLast())
                .containsEntry("scope_key", row(outlet).place().key())
                .containsEntry("moved_in", true);
        assertThat(rows.getLast().get("since")).isEqualTo(rows.getFirst().get("until"));
    }

    @Test
    void aMoveIsNeverDatedAheadNorBeforeThePresentPlace() {
        String grid = codes(Level.GRID).getFirst();
        String district = otherParent(grid, Level.DISTRICT);
        assertThatThrownBy(() -> move(grid, district, today().plusDays(1)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, v -> assertThat(v.key()).isEqualTo("org.day.future"));
        assertThatThrownBy(() -> move(grid, district, OrgExamples.OPENED.minusDays(1)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, v -> assertThat(v.key()).isEqualTo("org.move.before-placed"));
    }

    @Test
    void thePreviewCountsWhatGoesAlong() {
        String district = codes(Level.DISTRICT).getFirst();
        MovePreview preview =
                asSystem(() -> moves.preview(units.byCode(district).id()));
        assertThat(preview.counts())
                .containsExactly(
                        new LevelCount(Level.DISTRICT, 1),
                        new LevelCount(Level.GRID, 3),
                        new LevelCount(Level.OUTLET, 12),
                        new LevelCount(Level.CLERK, 24));
        assertThat(preview.first()).hasSize(10);
        assertThat(preview.earliest()).isEqualTo(OrgExamples.OPENED);
    }

    private void move(String unit, String parent, LocalDate on) {
        UnitId what = row(unit).id();
        UnitId where = row(parent).id();
        asSystem(() -> {
            moves.move(what, where, on, "划片调整");
            return true;
        });
    }

    private UnitRow row(String code) {
        return asSystem(() -> units.byCode(code));
    }

    private String otherParent(String unit, Level level) {
        return codes(level).stream()
                .filter(code -> !code.equals(parentOf.get(unit)))
                .findFirst()
                .orElseThrow();
    }

    private List<String> codes(Level level) {
        return tree.values().stream()
                .filter(unit -> unit.level() == level)
                .map(NewUnit::code)
                .sorted()
                .toList();
    }

    private boolean liesBelow(String code, String above) {
        String at = code;
        while (at != null && !at.equals(above)) {
            at = parentOf.get(at);
        }
        return at != null;
    }

    private int strays(String table) {
        Integer strays = jdbc.queryForObject(
                "select count(*) from " + table + " t join org_unit u on u.id = t.unit_id"
                        + " where t.scope_key <> u.scope_key",
                Integer.class);
        return strays == null ? 0 : strays;
    }

    private void flush() {
        asSystem(() -> {
            entities.flush();
            return true;
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private <T> T asSystem(Supplier<T> work) {
        return scope.asSystem("test", work);
    }
}
