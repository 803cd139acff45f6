package cn.qudao.org.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Order;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.kernel.Slice;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.UnitFeed;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class UnitSearchTest {

    @Autowired
    Units units;

    @Autowired
    Outlets outlets;

    @Autowired
    UnitFeed feed;

    @Autowired
    Organisation organisation;

    @Autowired
    Scope scope;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AccessMother mother;

    @Autowired
    ActingAs acting;

    private final List<NewUnit> here = OrgExamples.regionWith("44", 1, 1, 3, 1);
    private final List<NewUnit> there = OrgExamples.regionWith("44", 1, 1, 2, 1);

    @BeforeEach
    void signInAtADistrict() {
        asSystem(() -> transaction.execute(status -> {
            List<NewUnit> all = new ArrayList<>(here);
            all.addAll(there);
            return feed.write(all, "试验");
        }));
        UnitRow district = asSystem(() -> units.byCode(here.get(1).code()));
        acting.enter(mother.account(new PlacedUnit(district.id(), district.place()), ShippedRole.DISTRICT_MANAGER));
    }

    @AfterEach
    void leave() {
        acting.leave();
    }

    @Test
    void findsByCharactersPinyinInitialsAndCodeWithinTheScopeOnly() {
        EnumSet<Level> all = EnumSet.allOf(Level.class);
        assertThat(units.search("西路便民", all, 50)).hasSize(3);
        assertThat(units.search("xilubianmin", all, 50)).hasSize(3);
        assertThat(units.search("spxlbmd", all, 50)).hasSize(3);
        assertThat(units.search("liming", EnumSet.of(Level.CLERK), 50)).hasSize(3);
        assertThat(units.search(here.getLast().code(), all, 50)).hasSize(1);
        assertThat(units.search(there.getLast().code(), all, 50)).isEmpty();
        assertThat(units.search("%", all, 50)).isEmpty();
    }

    @Test
    void theHighestLevelsComeFirst() {
        assertThat(units.search("shipai", EnumSet.allOf(Level.class), 2))
                .extracting(UnitRow::level)
                .containsExactly(Level.GRID, Level.OUTLET);
    }

    @Test
    void aUnitIsFoundByItsNewNameAtOnceAndByTheOldOneNoLonger() {
        UnitRow outlet = units.byCode(here.stream()
                .filter(unit -> unit.level() == Level.OUTLET)
                .findFirst()
                .orElseThrow()
                .code());
        assertThat(found("珠江新城", Level.OUTLET)).isEmpty();
        asSystem(() -> {
            organisation.rename(outlet.id(), "珠江新城旗舰店");
            return outlet;
        });
        assertThat(found("珠江新城", Level.OUTLET)).containsExactly(outlet.code());
        assertThat(found("zjxcqjd", Level.OUTLET)).containsExactly(outlet.code());
        assertThat(found("西路便民", Level.OUTLET)).hasSize(2).doesNotContain(outlet.code());
    }

    @Test
    void whatWasTakenBackIsNotFound() {
        List<NewUnit> never = OrgExamples.regionWith("44", 1, 1, 1, 1);
        List<String> seen = asSystem(() -> transaction.execute(status -> {
            feed.write(never, "试验");
            status.setRollbackOnly();
            return found(never.getLast().code(), Level.CLERK);
        }));
        assertThat(seen).isEmpty();
        assertThat(asSystem(() -> found(never.getLast().code(), Level.CLERK))).isEmpty();
    }

    @Test
    void whatVanishedLeavesRoomForWhatIsThere() {
        List<NewUnit> gone = OrgExamples.regionWith("44", 1, 1, 2, 1);
        asSystem(() -> transaction.execute(status -> feed.write(gone, "试验")));
        String any = gone.getFirst().name();
        int before = asSystem(() -> units.search(any, EnumSet.of(Level.REGION), 1_000))
                .size();
        asSystem(() -> transaction.execute(status -> {
            feed.erase(gone.stream().map(unit -> units.byCode(unit.code()).id()).toList());
            return before;
        }));
        asSystem(() -> units.search(any, EnumSet.of(Level.REGION), 1_000));
        assertThat(asSystem(() -> units.search(any, EnumSet.of(Level.REGION), before - 1)))
                .hasSize(before - 1);
    }

    private List<String> found(String words, Level level) {
        return units.search(words, EnumSet.of(level), 50).stream()
                .map(UnitRow::code)
                .toList();
    }

    @Test
    void listsAndCountsTheOutletsOfTheScopePageByPage() {
        assertThat(outlets.count(OutletFilter.ALL)).isEqualTo(3);
        Slice<OutletRow> first = outlets.page(OutletFilter.ALL, Portion.first(2));
        assertThat(first.rows()).hasSize(2).allMatch(OutletRow::valid);
        Slice<OutletRow> second = outlets.page(OutletFilter.ALL, new Portion(Order.OWN, first.next(), 2));
        assertThat(second.rows()).hasSize(1);
        assertThat(second.next()).isNull();
        OutletFilter stopped = new OutletFilter(null, null, null, null, null, OutletFilter.State.STOPPED);
        assertThat(outlets.count(stopped)).isZero();
        OutletFilter roadside = new OutletFilter(
                units.byCode(here.get(2).code()).place(),
                "roadside",
                "urban",
                "ordinary",
                OutletFilter.NO_STAR,
                OutletFilter.State.VALID);
        assertThat(outlets.count(roadside)).isEqualTo(3);
    }

    @Test
    void listsOutletsByTheSpellingOfTheirNamesInBothDirections() {
        List<String> onwards = byName(new Order(Outlets.BY_NAME, false));
        List<String> backwards = byName(new Order(Outlets.BY_NAME, true));
        assertThat(onwards).hasSize(3).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(backwards).containsExactlyElementsOf(onwards.reversed());
    }

    /** One a page; those of the same spelling are told apart by their codes. */
    private List<String> byName(Order order) {
        List<String> found = new ArrayList<>();
        String next = null;
        do {
            Slice<OutletRow> page = outlets.page(OutletFilter.ALL, new Portion(order, next, 1));
            page.rows().forEach(row -> found.add(row.spelling() + ' ' + row.code()));
            next = page.next();
        } while (next != null);
        return found;
    }

    private <T> T asSystem(Supplier<T> work) {
        return scope.asSystem("test", work);
    }
}
