package cn.qudao.resource.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.security.ActingAs;
import cn.qudao.imports.Problem;
import cn.qudao.imports.domain.Imports;
import cn.qudao.imports.domain.Progress;
import cn.qudao.imports.domain.Rehearsal;
import cn.qudao.imports.domain.SourceFile;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.OutletProfile;
import cn.qudao.org.OutletProfiles;
import cn.qudao.org.UnitFeed;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.org.domain.Moves;
import cn.qudao.org.domain.Organisation;
import cn.qudao.resource.PoolId;
import cn.qudao.resource.RankingFeed;
import cn.qudao.resource.RankingFeed.NewRanking;
import cn.qudao.resource.RankingFeed.NewStanding;
import cn.qudao.resource.RankingId;
import cn.qudao.resource.ResourceKind;
import cn.qudao.scope.Scope;
import cn.qudao.testing.MovingClock;
import cn.qudao.testing.PortalTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Good numbers go first to roadside shops that stand high in a ranking (row 65). */
@PortalTest
class PriorityTest {

    private static final String FILE = "rankings.csv";

    @Autowired
    private ResourceDesk desk;

    @Autowired
    private ResourceList resources;

    @Autowired
    private RankingFeed rankings;

    @Autowired
    private PoolRepository pools;

    @Autowired
    private ShareRepository shares;

    @Autowired
    private AllotmentRepository allotments;

    @Autowired
    private RankingRepository rankingRepository;

    @Autowired
    private Turns turns;

    @Autowired
    private OutletProfiles profiles;

    @Autowired
    private Dictionaries words;

    @Autowired
    private CurrentUser user;

    @Autowired
    private Imports imports;

    @Autowired
    private Messages messages;

    @Autowired
    private Units units;

    @Autowired
    private UnitFeed feed;

    @Autowired
    private Moves moves;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Scope scope;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Clock clock;

    @TempDir
    private Path folder;

    private final String competition = OrgExamples.code("秋季路边店竞赛");
    private final NewUnit region = OrgExamples.region("44");
    private final NewUnit district = OrgExamples.district(region);
    private final NewUnit grid = OrgExamples.grid(district);
    private final NewUnit otherDistrict = OrgExamples.district(region);
    private final NewUnit otherGrid = OrgExamples.grid(otherDistrict);
    private final List<NewUnit> shops = IntStream.range(0, 5)
            .mapToObj(i -> NewUnit.outlet(
                    OrgExamples.code("O"), "路边店" + i, grid.code(), OrgExamples.OPENED, OrgExamples.roadsideShop()))
            .toList();
    private final NewUnit village =
            NewUnit.outlet(OrgExamples.code("O"), "村点", grid.code(), OrgExamples.OPENED, ofType("village"));
    private LocalDate today = LocalDate.EPOCH;
    private LocalDate until = LocalDate.EPOCH;

    @BeforeEach
    void build() {
        today = LocalDate.now(clock);
        until = today.plusDays(3);
        mother.province();
        List<NewUnit> all = new ArrayList<>(List.of(region, district, grid, otherDistrict, otherGrid));
        all.addAll(shops);
        all.add(village);
        scope.asSystem("test", () -> transaction.execute(status -> feed.write(all, "试验")));
        enter();
    }

    @AfterEach
    void leave() {
        acting.leave();
    }

    @Test
    void upToTheRankAndOfTheTypeOutletsAreServedAndOthersAreToldWhyNot() {
        RankingId ranking = ranked(1, 2, 2, 4, null, 1);
        PoolId pool = open(region, ranking, 2);
        desk.allot(pool, id(shops.get(0)), 1, "");
        desk.allot(pool, id(shops.get(1)), 1, "");
        desk.allot(pool, id(shops.get(2)), 1, "a tie");
        assertThat(refusal(pool, shops.get(3)))
                .isEqualTo("“" + competition + "”（" + ended() + " 结束）前 2 名的路边店优先；该网点排第 4 名，" + until.plusDays(1)
                        + " 起才能分配");
        assertThat(refusal(pool, shops.get(4))).contains(competition, "没有名次", until.plusDays(1) + " 起");
        assertThat(refusal(pool, village)).contains(competition, "第 1 名", "不是路边店", until.plusDays(1) + " 起");
        RuleViolation tooLow = violation(pool, shops.get(3));
        assertThat(messages.text(Locale.ENGLISH, tooLow.key(), tooLow.arguments()))
                .startsWith("Roadside shop: ranks 1 to 2 of “" + competition)
                .endsWith("has rank 4 and may be given from " + until.plusDays(1) + " on");
        desk.prioritise(pool, priority(ranking, 4));
        desk.allot(pool, id(shops.get(3)), 1, "");
        desk.prioritise(pool, null);
        desk.allot(pool, id(shops.get(4)), 1, "");
        desk.allot(pool, id(village), 1, "");
    }

    @Test
    void afterTheLastDayEverybodyIsServed() {
        PoolId pool = open(region, ranked(1, 2), 1);
        MovingClock later = new MovingClock(clock);
        ResourceDesk desk = new ResourceDesk(
                pools, shares, allotments, rankingRepository, turns, units, profiles, words, user, later);
        later.move(Duration.ofDays(3));
        assertRefused(
                () -> transaction.executeWithoutResult(status -> desk.allot(pool, id(shops.get(1)), 1, "")),
                "resource.priority.too-low");
        later.move(Duration.ofDays(1));
        transaction.executeWithoutResult(status -> desk.allot(pool, id(shops.get(1)), 1, ""));
        transaction.executeWithoutResult(status -> desk.allot(pool, id(village), 1, ""));
    }

    @Test
    void theFirstAreShownInOrderWithWhatTheyHold() {
        PoolId pool = open(region, ranked(3, 1, 1, 4, null, 2), 3);
        desk.allot(pool, id(shops.get(1)), 2, "");
        desk.allot(pool, id(shops.get(1)), 3, "");
        desk.allot(pool, id(shops.get(0)), 1, "");
        desk.giveBack(resources
                .page(new AllotmentFilter(null, pool.value(), null), Portion.first(1))
                .rows()
                .getFirst()
                .id());
        assertThat(first(pool))
                .extracting(RankedRow::rank, row -> row.outlet().code(), RankedRow::given)
                .containsExactly(
                        tuple(1, shops.get(1).code(), 5L),
                        tuple(1, shops.get(2).code(), 0L),
                        tuple(3, shops.get(0).code(), 0L));
        assertThat(resources.rankings()).extracting(RankingRow::competition).contains(competition);
    }

    @Test
    void aRankGoesAlongWithItsOutletAndOneThatIsStoppedIsPassedOver() {
        RankingId ranking = ranked(1, 2, 3);
        PoolId wide = open(region, ranking, 3);
        PoolId narrow = open(district, ranking, 3);
        scope.asSystem("test", () -> {
            moves.move(id(shops.get(0)), unit(otherGrid).id(), today, "划片调整");
            organisation.stop(id(shops.get(1)), today, "合并");
        });
        enter();
        desk.allot(wide, id(shops.get(0)), 1, "");
        assertRefused(() -> desk.allot(narrow, id(shops.get(0)), 1, ""), "resource.outlet.elsewhere");
        assertRefused(() -> desk.allot(wide, id(shops.get(1)), 1, ""), "org.stopped");
        assertThat(first(wide)).extracting(RankedRow::rank).containsExactly(1, 3);
        assertThat(first(narrow)).extracting(RankedRow::rank).containsExactly(3);
        assertRefused(
                () -> scope.asSystem(
                        "test",
                        () -> transaction.executeWithoutResult(status -> feed.erase(List.of(id(shops.get(2)))))),
                "resource.unit-in-use");
    }

    @Test
    void onlyNumbersHaveAPriorityAndItsLastDayIsYetToEnd() {
        RankingId ranking = ranked(1);
        assertRefused(() -> open(region, ResourceKind.DEVICES, priority(ranking, 1)), "resource.priority.numbers-only");
        assertRefused(
                () -> open(region, ResourceKind.NUMBERS, Priority.asked(ranking, 1, "roadside", today.minusDays(1))),
                "resource.priority.past");
        open(region, ResourceKind.NUMBERS, Priority.asked(ranking, 1, "roadside", today));
        assertRefused(() -> Priority.asked(ranking, 0, "roadside", until), "resource.amount");
        assertRefused(() -> Priority.asked(ranking, 1_001, "roadside", until), "resource.amount");
        assertRefused(() -> Priority.asked(ranking, 1, "roadside", null), "org.text.missing");
        assertRefused(() -> Priority.asked(null, 5, "roadside", null), "org.text.missing");
        assertThat(Priority.asked(null, null, "roadside", null)).isNull();
        assertRefused(
                () -> open(region, ResourceKind.NUMBERS, Priority.asked(ranking, 1, "nowhere", until)),
                "org.dictionary.unknown");
    }

    @Test
    void badLinesOfAFileAreMarkedAndNothingIsWritten() throws IOException {
        Rehearsal rehearsal = run(
                line(shops.get(0), "1"),
                competition + "," + ended() + ",NOWHERE,2",
                competition + "," + ended() + "," + grid.code() + ",2",
                line(shops.get(1), "0"),
                line(shops.get(2), "first"),
                line(shops.get(0), "3"),
                competition + "," + today.plusDays(1) + "," + shops.get(3).code() + ",2",
                competition + ",someday," + shops.get(3).code() + ",2",
                "," + ended() + "," + shops.get(4).code() + ",2");
        assertThat(rehearsal.problems())
                .extracting(Problem::line, Problem::reason)
                .containsExactly(
                        tuple(3, "resource.ranking.no-outlet"),
                        tuple(4, "resource.ranking.no-outlet"),
                        tuple(5, "resource.ranking.rank"),
                        tuple(6, "imports.cell.number"),
                        tuple(7, "resource.ranking.twice"),
                        tuple(8, "resource.ranking.not-over"),
                        tuple(9, "imports.cell.date"),
                        tuple(10, "imports.cell.missing"));
        assertThat(resources.rankings()).extracting(RankingRow::competition).doesNotContain(competition);
    }

    @Test
    void aFileTakesThePlaceOfWhatWasKnownOfTheOwnOutletsAndOfNobodyElses() throws IOException {
        String elsewhere = scope.asSystem("test", () -> {
            NewUnit city = OrgExamples.region("44");
            NewUnit part = OrgExamples.district(city);
            NewUnit block = OrgExamples.grid(part);
            NewUnit shop = OrgExamples.outlet(block);
            transaction.execute(status -> feed.write(List.of(city, part, block, shop), "试验"));
            return shop.code();
        });
        acting.leave();
        assertThat(scope.asSystem(
                                "test",
                                () -> imports.run(
                                        "rankings",
                                        file(
                                                line(shops.get(0), "1"),
                                                line(shops.get(1), "2"),
                                                competition + "," + ended() + "," + elsewhere + ",3"),
                                        Progress.UNHEARD))
                        .isClean())
                .isTrue();
        enter();
        assertThat(run(competition + "," + ended() + "," + elsewhere + ",1").problems())
                .extracting(Problem::reason)
                .containsExactly("resource.ranking.no-outlet");
        assertThat(run(line(shops.get(1), "1"), line(shops.get(2), "1")).isClean())
                .isTrue();
        RankingId ranking = resources.rankings().stream()
                .filter(row -> row.competition().equals(competition))
                .findFirst()
                .orElseThrow()
                .id();
        PoolId pool = open(region, ranking, 9);
        assertThat(first(pool))
                .extracting(row -> row.outlet().code())
                .containsExactlyInAnyOrder(shops.get(1).code(), shops.get(2).code());
        acting.leave();
        assertThat(scope.asSystem("test", () -> rankingOf(ranking)))
                .contains(elsewhere)
                .hasSize(3);
    }

    private List<String> rankingOf(RankingId ranking) {
        UnitRow root = units.root();
        PoolId pool = desk.open(new PoolForm(
                root.id(),
                ResourceKind.NUMBERS,
                OrgExamples.code("靓号"),
                "个",
                Map.of("ordinary", 10),
                Priority.asked(ranking, 9, "roadside", until)));
        return first(pool).stream().map(row -> row.outlet().code()).toList();
    }

    private List<RankedRow> first(PoolId pool) {
        return Objects.requireNonNull(resources.pool(pool).precedence()).outlets();
    }

    /** The shops and then the village point; null for no rank. */
    private RankingId ranked(@Nullable Integer... ranks) {
        List<NewUnit> all = Stream.concat(shops.stream(), Stream.of(village)).toList();
        List<NewStanding> standings = IntStream.range(0, ranks.length)
                .filter(i -> ranks[i] != null)
                .mapToObj(i -> new NewStanding(id(all.get(i)), Objects.requireNonNull(ranks[i])))
                .toList();
        return rankings.write(new NewRanking(competition, ended(), standings));
    }

    private LocalDate ended() {
        return today.minusDays(1);
    }

    private PoolId open(NewUnit unit, RankingId ranking, int upTo) {
        return open(unit, ResourceKind.NUMBERS, priority(ranking, upTo));
    }

    private PoolId open(NewUnit unit, ResourceKind kind, @Nullable Priority priority) {
        return desk.open(
                new PoolForm(unit(unit).id(), kind, OrgExamples.code("靓号"), "个", Map.of("ordinary", 10), priority));
    }

    private @Nullable Priority priority(RankingId ranking, int upTo) {
        return Priority.asked(ranking, upTo, "roadside", until);
    }

    private RuleViolation violation(PoolId pool, NewUnit outlet) {
        return Objects.requireNonNull(
                catchThrowableOfType(RuleViolation.class, () -> desk.allot(pool, id(outlet), 1, "")));
    }

    private String refusal(PoolId pool, NewUnit outlet) {
        RuleViolation violation = violation(pool, outlet);
        assertThat(violation.field()).isEqualTo("outlet");
        return messages.text(Locale.SIMPLIFIED_CHINESE, violation.key(), violation.arguments());
    }

    private static void assertRefused(Runnable what, String key) {
        assertThatThrownBy(what::run).isInstanceOf(RuleViolation.class).hasMessage(key);
    }

    private String line(NewUnit outlet, String rank) {
        return competition + "," + ended() + "," + outlet.code() + "," + rank;
    }

    private Rehearsal run(String... lines) throws IOException {
        return imports.run("rankings", file(lines), Progress.UNHEARD);
    }

    private SourceFile file(String... lines) {
        try {
            Path file = folder.resolve(FILE);
            Files.write(
                    file,
                    Stream.concat(Stream.of("competition,ended,outlet,rank"), Stream.of(lines))
                            .toList());
            return new SourceFile(file, FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void enter() {
        UnitRow city = unit(region);
        acting.enter(mother.account(new PlacedUnit(city.id(), city.place()), ShippedRole.CITY_MANAGER));
    }

    private UnitId id(NewUnit outlet) {
        return unit(outlet).id();
    }

    private UnitRow unit(NewUnit unit) {
        return scope.asSystem("test", () -> units.byCode(unit.code()));
    }

    private static OutletProfile ofType(String type) {
        OutletProfile shop = OrgExamples.roadsideShop();
        return new OutletProfile(
                type,
                shop.channelClass(),
                shop.segment(),
                shop.tier(),
                shop.star(),
                shop.venue(),
                shop.signed(),
                shop.chain(),
                shop.designated(),
                shop.exclusiveSince(),
                shop.equipment(),
                shop.features(),
                shop.customerGroup(),
                shop.footfall(),
                shop.address(),
                shop.longitude(),
                shop.latitude(),
                shop.responsibleName(),
                shop.responsibleAccount());
    }
}
