package cn.qudao.org.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.UnitFeed;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import java.util.ArrayList;
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
    void listsAndCountsTheOutletsOfTheScopePageByPage() {
        assertThat(outlets.count(OutletFilter.ALL)).isEqualTo(3);
        List<OutletRow> first = outlets.page(OutletFilter.ALL, -1, 2);
        assertThat(first).hasSize(2).allMatch(OutletRow::valid);
        assertThat(outlets.page(OutletFilter.ALL, first.getLast().scopeKey(), 2))
                .hasSize(1);
        OutletFilter stopped = new OutletFilter(null, null, null, null, OutletFilter.State.STOPPED);
        assertThat(outlets.count(stopped)).isZero();
        OutletFilter roadside =
                new OutletFilter(here.get(2).code(), "roadside", "urban", "ordinary", OutletFilter.State.VALID);
        assertThat(outlets.count(roadside)).isEqualTo(3);
    }

    private <T> T asSystem(Supplier<T> work) {
        return scope.asSystem("test", work);
    }
}
