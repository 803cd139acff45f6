package cn.qudao.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.UnitFeed;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.org.domain.Moves;
import cn.qudao.org.domain.Organisation;
import cn.qudao.scope.Scope;
import cn.qudao.search.Findable;
import cn.qudao.search.Search;
import cn.qudao.testing.PortalTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** An index holds what is committed, wherever it is written and whenever a process ends. */
@PortalTest
class IndexKeeperTest {

    @Autowired
    private List<Findable> parts;

    @Autowired
    private StoredChanges changes;

    @Autowired
    private Scope scope;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private UnitFeed feed;

    @Autowired
    private Units units;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Moves moves;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private FollowedLog log;

    @Autowired
    private ReindexCommand reindex;

    @Autowired
    private CurrentUser user;

    @TempDir
    private Path data;

    private final List<NewUnit> here = OrgExamples.regionWith("44", 2, 1, 1, 1);
    private final NewUnit outlet = here.get(3);

    @BeforeEach
    void write() {
        scope.asSystem("test", () -> transaction.execute(status -> feed.write(here, "test")));
        acting.enter(mother.account(mother.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
    }

    @AfterEach
    void leave() {
        acting.leave();
    }

    @Test
    void whatIsWrittenIsFoundWhenItIsCommitted() {
        log.read();
        assertThat(log.found(outlet.code(), "unit")).containsExactly(address(outlet));
        transaction.executeWithoutResult(status -> {
            organisation.rename(row(outlet).id(), "不算数便民店");
            status.flush();
            status.setRollbackOnly();
        });
        log.read();
        assertThat(log.found("不算数便民店", "unit")).isEmpty();
        organisation.rename(row(outlet).id(), "珠江新城旗舰店" + outlet.code());
        log.read();
        assertThat(log.found("zjxcqjd" + outlet.code(), "unit")).hasSize(1);
        assertThat(log.found("石牌西路 " + outlet.code(), "unit")).isEmpty();
    }

    @Test
    void aTransactionThatTakesLongerThanOthersIsNotMissed() {
        UnitId late = row(outlet).id();
        transaction.executeWithoutResult(status -> {
            organisation.rename(late, "慢事务店" + outlet.code());
            status.flush();
            changes.tell("Unit", List.of(late.value()));
            inAnother(
                    () -> changes.tell("Unit", List.of(row(here.getLast()).id().value())));
            inAnother(log::read);
        });
        log.read();
        assertThat(log.found("慢事务店" + outlet.code(), "unit")).hasSize(1);
    }

    private static void inAnother(Runnable work) {
        try {
            Thread other = Thread.ofPlatform().start(work);
            other.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatMovesIsFoundFromItsNewPlaceAndFromTheOldNoLonger() {
        UnitRow from = row(here.get(1));
        UnitRow to = row(here.get(5));
        String old = mother.account(new PlacedUnit(from.id(), from.place()), ShippedRole.DISTRICT_MANAGER);
        String now = mother.account(new PlacedUnit(to.id(), to.place()), ShippedRole.DISTRICT_MANAGER);
        log.read();
        assertThat(foundBy(old, outlet)).isTrue();
        assertThat(foundBy(now, outlet)).isFalse();
        acting.enter(mother.account(mother.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        moves.move(row(here.get(2)).id(), to.id(), LocalDate.now(clock), "test");
        log.read();
        assertThat(foundBy(old, outlet)).isFalse();
        assertThat(foundBy(now, outlet)).isTrue();
    }

    private boolean foundBy(String name, NewUnit unit) {
        acting.enter(name);
        return log.found(unit.code(), "unit").contains(address(unit))
                && !log.found(here.get(4).code(), "clerk").isEmpty();
    }

    @Test
    void whatIsErasedIsGone() {
        List<NewUnit> more = OrgExamples.districtWith(here.getFirst(), 1, 1, 1);
        List<UnitId> ids = scope.asSystem("test", () -> transaction.execute(status -> feed.write(more, "test")));
        log.read();
        assertThat(log.found(more.getFirst().code(), "unit")).hasSize(1);
        scope.asSystem("test", () -> {
            transaction.executeWithoutResult(status -> feed.erase(ids));
            return ids;
        });
        log.read();
        assertThat(log.found(more.getFirst().code(), "unit")).isEmpty();
    }

    @Test
    void anIndexThatWasNeverFinishedIsBuiltAndOneThatEndedAmidstGoesOn() throws IOException {
        IndexKeeper first = keeper();
        assertThat(finds(first, outlet)).isFalse();
        readAll(first);
        assertThat(finds(first, outlet)).isTrue();
        organisation.rename(row(outlet).id(), "断电前改名" + outlet.code());
        readAll(first);
        // As after a crash: what was read since the last commit is lost, and its folder is free again.
        Path copied = data.resolveSibling(data.getFileName() + "-copy");
        copy(data, copied);
        first.end();
        IndexKeeper second = keeper(copied);
        readAll(second);
        assertThat(titles(second, "断电前改名" + outlet.code())).hasSize(1);
        assertThat(indexes(copied)).hasSize(1);
        second.end();
    }

    @Test
    void twoPortalsOnOneFolderHaveAnIndexEachAndBothFollow() {
        IndexKeeper one = keeper();
        IndexKeeper two = keeper();
        readAll(one);
        readAll(two);
        organisation.rename(row(outlet).id(), "两处都有" + outlet.code());
        readAll(one);
        readAll(two);
        assertThat(titles(one, "两处都有" + outlet.code())).hasSize(1);
        assertThat(titles(two, "两处都有" + outlet.code())).hasSize(1);
        one.end();
        two.end();
        IndexKeeper again = keeper();
        assertThat(titles(again, "x")).isEmpty();
        again.round();
        assertThat(again.current()).as("it is opened, not built").isPresent();
        again.end();
    }

    @Test
    void aNewIndexIsBuiltWhileTheOldOneIsSearched() {
        IndexKeeper keeper = keeper();
        readAll(keeper);
        IndexCopy old = keeper.current().orElseThrow();
        assertThat(reindex.run(List.of())).isZero();
        keeper.round();
        assertThat(keeper.current()).contains(old);
        assertThat(finds(keeper, outlet)).isTrue();
        readAll(keeper);
        assertThat(keeper.current()).isPresent().get().isNotSameAs(old);
        assertThat(finds(keeper, outlet)).isTrue();
        assertThat(indexes(data)).hasSize(1);
        keeper.end();
    }

    @Test
    void anIndexThatCannotBeReadIsBuiltAnew() throws IOException {
        IndexKeeper keeper = keeper();
        readAll(keeper);
        keeper.end();
        Path broken = indexes(data).getFirst();
        try (Stream<Path> files = Files.list(broken)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.writeString(file, "broken");
            }
        }
        IndexKeeper again = keeper();
        readAll(again);
        assertThat(finds(again, outlet)).isTrue();
        again.end();
    }

    @Test
    void aSearchBeforeThereIsAnIndexSaysSo() {
        IndexKeeper keeper = keeper();
        Search.Answer answer = new IndexSearch(keeper, user, clock).suggest("x", Locale.ENGLISH);
        assertThat(answer.ready()).isFalse();
        assertThat(answer.hits()).isEmpty();
    }

    private IndexKeeper keeper() {
        return keeper(data);
    }

    private IndexKeeper keeper(Path folder) {
        return new IndexKeeper(parts, changes, scope, transactions, clock, folder);
    }

    private static void readAll(IndexKeeper keeper) {
        Awaitility.await().pollInterval(Duration.ofMillis(10)).until(() -> {
            while (keeper.round()) {
                Thread.onSpinWait();
            }
            return keeper.isUpToDate();
        });
    }

    private boolean finds(IndexKeeper keeper, NewUnit unit) {
        return !titles(keeper, unit.code()).isEmpty();
    }

    private List<String> titles(IndexKeeper keeper, String words) {
        return new IndexSearch(keeper, user, clock)
                .find(new Search.Question(words, Set.of("unit"), 0, 10), Locale.ENGLISH).hits().stream()
                        .map(Search.Hit::name)
                        .toList();
    }

    private static List<Path> indexes(Path data) {
        try (Stream<Path> all = Files.list(data.resolve("search/1"))) {
            return all.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        FileSystemUtils.copyRecursively(from, to);
    }

    private UnitRow row(NewUnit unit) {
        return scope.asSystem("test", () -> units.byCode(unit.code()));
    }

    private static String address(NewUnit unit) {
        return "organisation/" + unit.code() + " " + unit.name();
    }
}
