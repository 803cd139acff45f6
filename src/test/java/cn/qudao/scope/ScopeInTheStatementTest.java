package cn.qudao.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.testing.PortalTest;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One plan of a query serves everybody, and each sees the own part by it. */
@PortalTest
class ScopeInTheStatementTest {

    private static final String QUERY = "select u.scopeKey from Unit u where u.stoppedOn is null";

    @Autowired
    private ScopeInTheStatement statements;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Scope scope;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void leave() {
        acting.leave();
    }

    @Test
    void theSameQueryShowsEachTheOwnPart() {
        PlacedUnit here = mother.district();
        PlacedUnit there = mother.district();
        PlacedUnit below = mother.below(here.place());
        assertThat(seenBy(here)).containsExactlyInAnyOrder(key(here), key(below));
        assertThat(seenBy(there)).containsExactly(key(there));
        assertThat(seenBy(below)).containsExactly(key(below));
        assertThat(scope.asSystem("test", this::read)).contains(key(here), key(there), key(below));
        assertThat(seenBy(there)).containsExactly(key(there));
    }

    @Test
    void whatTheSystemReadsInTheMidstOfSomebodysWorkOpensNothingToHim() {
        PlacedUnit here = mother.district();
        PlacedUnit there = mother.district();
        acting.enter(mother.account(here, ShippedRole.GRID_MANAGER));
        List<List<Long>> read = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            read.add(query());
            read.add(scope.asSystem("test", this::query));
            read.add(query());
        });
        assertThat(read.get(0)).containsExactly(key(here));
        assertThat(read.get(1)).contains(key(here), key(there));
        assertThat(read.get(2)).containsExactly(key(here));
    }

    @Test
    void whoHasNoPostAsksNothing() {
        assertThatThrownBy(this::read).isInstanceOf(Refused.class);
    }

    @Test
    void whereNobodyPutsAPartInThereIsNoRow() {
        assertThat(jdbc.sql("select count(*) from org_unit where " + ScopedRow.NOTHING)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void everyPlaceInAStatementGetsThePart() {
        PlacedUnit here = mother.district();
        acting.enter(mother.account(here, ShippedRole.GRID_MANAGER));
        String lowest = Long.toString(here.place().lo());
        String sql = statements.inspect("select 1 from a a1_0 join b b1_0 on b1_0." + ScopedRow.NOTHING + " where a1_0."
                + ScopedRow.NOTHING + " and a1_0.id=?");
        assertThat(sql)
                .contains("a1_0.scope_key between " + lowest, "b1_0.scope_key between " + lowest)
                .doesNotContain(ScopedRow.NOTHING);
    }

    @Test
    void aStatementThatLeavesOpenWhoseKeyItMeansIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        scope.asSystem("test", () -> statements.inspect("select 1 from a where " + ScopedRow.NOTHING)));
    }

    private List<Long> seenBy(PlacedUnit unit) {
        acting.enter(mother.account(unit, ShippedRole.GRID_MANAGER));
        List<Long> seen = read();
        acting.leave();
        return seen;
    }

    private List<Long> read() {
        return transaction.execute(status -> query());
    }

    private List<Long> query() {
        return entities.createQuery(QUERY, Long.class).getResultList();
    }

    private static long key(PlacedUnit unit) {
        return unit.place().key();
    }
}
