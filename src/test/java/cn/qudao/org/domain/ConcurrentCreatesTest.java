package cn.qudao.org.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.kernel.Place;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.UnitFeed;
import cn.qudao.org.UnitId;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class ConcurrentCreatesTest {

    private static final int EACH = 15;

    @Autowired
    Organisation organisation;

    @Autowired
    Units units;

    @Autowired
    UnitFeed feed;

    @Autowired
    Scope scope;

    @Autowired
    TransactionTemplate transaction;

    /** What lost the race for the lock on the parent is tried again and never gets a place twice. */
    @Test
    void manyAtOnceBelowOneParentGetDifferentPlaces() throws Exception {
        NewUnit region =
                scope.asSystem("test", () -> OrgExamples.region(units.root().code()));
        UnitId parent = scope.asSystem(
                "test",
                () -> transaction
                        .execute(status -> feed.write(List.of(region), "试验"))
                        .getFirst());
        List<UnitId> written = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<List<UnitId>> creates = creating(parent);
            for (Future<List<UnitId>> done : threads.invokeAll(Collections.nCopies(4, creates))) {
                written.addAll(done.get());
            }
            List<Place> places = scope.asSystem(
                    "test",
                    () -> units.children(parent, 0, 100).map(row -> row.place()).toList());
            assertThat(places).hasSize(4 * EACH).doesNotHaveDuplicates();
        } finally {
            written.add(parent);
            scope.asSystem("test", () -> transaction.executeWithoutResult(status -> feed.erase(written)));
        }
    }

    private Callable<List<UnitId>> creating(UnitId parent) {
        return () -> scope.asSystem("test", () -> {
            List<UnitId> ids = new ArrayList<>();
            for (int i = 0; i < EACH; i++) {
                ids.add(organisation.createDistrict(
                        parent, new UnitForm(OrgExamples.code("D"), "越秀区", OrgExamples.OPENED)));
            }
            return ids;
        });
    }
}
