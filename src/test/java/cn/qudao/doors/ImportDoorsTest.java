package cn.qudao.doors;

import static cn.qudao.scope.RandomTree.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.qudao.access.AccountBatch;
import cn.qudao.access.AccountId;
import cn.qudao.access.Accounts;
import cn.qudao.access.domain.AccountList;
import cn.qudao.access.domain.AccountList.AccountFilter;
import cn.qudao.access.security.ActingAs;
import cn.qudao.imports.Problem;
import cn.qudao.imports.domain.Imports;
import cn.qudao.imports.domain.Progress;
import cn.qudao.imports.domain.Rehearsal;
import cn.qudao.imports.domain.SourceFile;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.UnitFeed;
import cn.qudao.org.Units;
import cn.qudao.recommendation.RecommendationFeed;
import cn.qudao.scope.RandomTree.Node;
import cn.qudao.testing.PortalTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports of every kind: a row that names a unit outside the scope is as bad as one that names none, in the same words, and
 * nobody takes back what he does not see.
 */
@PortalTest
class ImportDoorsTest {

    private static final int OF_EACH = 3;
    private static final int MANY = 1_000;
    private static final String NOWHERE = "NOWHERE";

    /** How a row of a kind names the unit it belongs to. */
    private enum Kind {
        UNITS(Level.DISTRICT, "level,code,name,parent", "GRID,%2$s,新网格,%1$s"),
        OUTLETS(
                Level.GRID,
                "code,name,grid,type,class,segment,tier,address,responsible",
                "%2$s,新网点,%1$s,roadside,social,urban,ordinary,人民路 1 号,王芳"),
        CLERKS(Level.OUTLET, "code,name,outlet,kind", "%2$s,李明,%1$s,clerk"),
        ACCOUNTS(Level.CLERK, "sign-in,name,unit,role", "%2$s,李明,%1$s,%3$s"),
        RECOMMENDATIONS(
                Level.OUTLET,
                "source,id,time,outlet,product,subscriber,way,result",
                "%3$s,%2$s,2025-10-01 09:30,%1$s,%4$s,13800000000,SMS,SUCCESS");

        private final Level level;
        private final String heading;
        private final String row;

        Kind(Level level, String heading, String row) {
            this.level = level;
            this.heading = heading;
            this.row = row;
        }

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Autowired
    private World world;

    @Autowired
    private Imports imports;

    @Autowired
    private Units units;

    @Autowired
    private UnitFeed unitFeed;

    @Autowired
    private RecommendationFeed recommendationFeed;

    @Autowired
    private AccountBatch accountBatch;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountList accountList;

    @Autowired
    private ActingAs acting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @TempDir
    private Path folder;

    private final Verdicts verdicts = new Verdicts();

    @BeforeEach
    void build() {
        world.build();
    }

    @AfterEach
    void leave() {
        acting.leave();
    }

    @Test
    void filesReachWhatThePostReaches(TestReporter reporter) throws IOException {
        for (Level level : Level.values()) {
            Node unit = world.any(level);
            List<Visitor> visitors = new ArrayList<>(List.of(world.visitor(unit)));
            if (!world.below(unit).isEmpty()) {
                visitors.add(world.visitor(unit, world.anyOf(world.below(unit)), world.anyOf(world.below(unit))));
            }
            for (Visitor visitor : visitors) {
                for (Kind kind : Kind.values()) {
                    bad(visitor, kind);
                    good(visitor, kind);
                }
            }
        }
        reporter.publishEntry("cases", Integer.toString(verdicts.cases()));
        verdicts.assertClean(500);
    }

    /** Rows inside, outside and nowhere: just those inside are found good, and nothing is written. */
    private void bad(Visitor visitor, Kind kind) throws IOException {
        String token = OrgExamples.code("i").toLowerCase(java.util.Locale.ROOT);
        List<Node> named = new ArrayList<>(some(visitor, kind, true));
        named.addAll(some(visitor, kind, false));
        List<String> codes =
                new ArrayList<>(named.stream().map(node -> code(node)).toList());
        codes.add(NOWHERE);
        SourceFile file = file(kind, codes, token);
        world.enter(visitor);
        Rehearsal rehearsal = imports.rehearse(kind.key(), file, Progress.UNHEARD);
        Problem nowhere = rehearsal.problems().getLast();
        assertThat(nowhere.line()).isEqualTo(codes.size() + 1);
        Set<Integer> bad = rehearsal.problems().stream().map(Problem::line).collect(Collectors.toSet());
        for (int i = 0; i < named.size(); i++) {
            int line = i + 2;
            String unit = codes.get(i);
            boolean inside = visitor.sees(named.get(i));
            verdicts.about(inside, !bad.contains(line), () -> visitor + " names " + unit + " in " + kind);
            if (!inside) {
                boolean same = rehearsal.problems().stream()
                        .filter(problem -> problem.line() == line)
                        .allMatch(problem -> problem.reason().equals(nowhere.reason())
                                && problem.column().equals(nowhere.column())
                                && problem.arguments()
                                        .toString()
                                        .replace(unit, NOWHERE)
                                        .equals(nowhere.arguments().toString()));
                verdicts.about(false, !same, () -> visitor + " is told of " + unit + " in " + kind);
            }
        }
        imports.run(kind.key(), file, Progress.UNHEARD);
        verdicts.figure(0, written(kind, token), () -> visitor + " wrote rows of a bad file of " + kind);
    }

    /** Rows inside are written; who sees but part of them cannot take them back, who wrote them can. */
    private void good(Visitor visitor, Kind kind) throws IOException {
        List<Node> named = some(visitor, kind, true);
        if (named.isEmpty()) {
            return;
        }
        String token = OrgExamples.code("i").toLowerCase(java.util.Locale.ROOT);
        SourceFile file = file(kind, named.stream().map(node -> code(node)).toList(), token);
        world.enter(visitor);
        Rehearsal done = imports.run(kind.key(), file, Progress.UNHEARD);
        verdicts.about(true, done.isClean(), () -> visitor + " writes " + kind + ": " + done.problems());
        verdicts.figure(named.size(), written(kind, token), () -> visitor + " wrote " + kind);
        long run = imports.history().getFirst().id();
        Node above = visitor.level() == Level.PROVINCE ? world.province() : World.parent(world.now(visitor.unit()));
        for (Node place : List.of(world.now(visitor.unit()), above)) {
            Node hidden = named.getFirst();
            if (hidden != place) {
                undo(world.visitor(place, hidden), run, kind);
                verdicts.figure(named.size(), written(kind, token), () -> "another took back " + kind);
            }
        }
        world.enter(visitor);
        imports.undo(run);
        verdicts.figure(0, written(kind, token), () -> visitor + " took back " + kind);
    }

    private void undo(Visitor other, long run, Kind kind) {
        world.enter(other);
        Throwable refusal = catchThrowable(() -> imports.undo(run));
        verdicts.about(false, refusal == null, () -> other + " takes back " + kind);
        assertThat(refusal)
                .satisfiesAnyOf(
                        refused -> assertThat(refused).isInstanceOf(NotFound.class),
                        refused -> assertThat(refused).hasMessageEndingWith(".hidden"));
    }

    @Test
    void whatMovedAwaySinceIsNotTakenBack() throws IOException {
        Node outlet = world.any(Level.OUTLET);
        Node region = World.at(outlet, Level.REGION);
        Visitor visitor = world.visitor(region);
        String token = OrgExamples.code("i").toLowerCase(java.util.Locale.ROOT);
        world.enter(visitor);
        imports.run("clerks", file(Kind.CLERKS, List.of(code(outlet)), token), Progress.UNHEARD);
        long run = imports.history().getFirst().id();
        acting.leave();
        world.move(
                outlet,
                world.anyOf(world.units(Level.GRID).stream()
                        .filter(grid -> !grid.isBelow(region))
                        .toList()));
        world.enter(visitor);
        assertThatThrownBy(() -> imports.undo(run)).hasMessage("org.erase.hidden");
        assertThat(written(Kind.CLERKS, token)).isEqualTo(1);
    }

    @Test
    void theFeedsThemselvesKeepToTheScope() {
        Node inside = world.any(Level.GRID);
        Visitor visitor = world.visitor(inside);
        World.Fact near = fact(visitor, true);
        World.Fact far = fact(visitor, false);
        var foreign = world.entry(far);
        var intruder = new cn.qudao.recommendation.RecommendationEntry(
                foreign.source(),
                foreign.sourceId(),
                near.time(),
                world.row(near.at()).place(),
                world.row(near.outlet()).id(),
                null,
                foreign.product(),
                foreign.way(),
                foreign.cause(),
                cn.qudao.recommendation.Result.SUCCESS,
                null,
                foreign.subscriber());
        long record = id(foreign.sourceId());
        AccountId stranger = accountElsewhere(visitor);
        var farUnit = world.row(far.at());
        NewUnit child = NewUnit.of(
                Level.GRID,
                OrgExamples.code("G"),
                "新网格",
                code(world.any(Level.DISTRICT, World.parent(inside))),
                OrgExamples.OPENED);
        world.enter(visitor);

        assertThatThrownBy(() -> recommendationFeed.load(Stream.of(foreign))).isInstanceOf(Refused.class);
        assertThat(recommendationFeed.load(Stream.of(intruder)).settled()).isZero();
        assertThatThrownBy(() -> recommendationFeed.erase(List.of(record))).hasMessage("recommendation.erase.hidden");
        assertThatThrownBy(() -> accountBatch.withdraw(List.of(stranger))).hasMessage("access.account.hidden");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> unitFeed.erase(List.of(farUnit.id()))))
                .hasMessage("org.erase.hidden");
        assertThatThrownBy(() -> transaction.execute(status -> unitFeed.write(List.of(child), "test")))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("org.parent.unknown"));

        assertThat(jdbc.sql("select result from recommendation where id = ?")
                        .param(record)
                        .query(String.class)
                        .single())
                .isEqualTo("PENDING");
    }

    private World.Fact fact(Visitor visitor, boolean inside) {
        return world.facts().stream()
                .filter(fact -> visitor.sees(fact.at()) == inside && !fact.succeeded())
                .findFirst()
                .orElseThrow();
    }

    private long id(String sourceId) {
        return jdbc.sql("select id from pub_recommendation where source = ? and source_id = ?")
                .param(world.source())
                .param(sourceId)
                .query(Long.class)
                .single();
    }

    private AccountId accountElsewhere(Visitor visitor) {
        Visitor other = world.visitor(world.anyOf(world.units(Level.REGION).stream()
                .filter(region -> !world.now(visitor.unit()).isBelow(region))
                .toList()));
        return world.system(() -> accounts.find(other.signInName())).orElseThrow();
    }

    private SourceFile file(Kind kind, List<String> parents, String token) throws IOException {
        List<String> lines = new ArrayList<>(List.of(kind.heading));
        for (String parent : parents) {
            String last = kind == Kind.RECOMMENDATIONS ? token : world.role();
            lines.add(kind.row.formatted(parent, token + "-" + lines.size(), last, world.product()));
        }
        Path path = Files.createTempFile(folder, "import", ".csv");
        return new SourceFile(Files.write(path, lines), kind.key() + ".csv");
    }

    private long written(Kind kind, String token) {
        return world.system(() -> switch (kind) {
            case ACCOUNTS -> accountList.count(new AccountFilter(token, null, null, null));
            case RECOMMENDATIONS ->
                jdbc.sql("select count(*) from pub_recommendation where source = ?")
                        .param(token)
                        .query(Long.class)
                        .single();
            default ->
                (long) units.search(token, EnumSet.allOf(Level.class), MANY).size();
        });
    }

    private List<Node> some(Visitor visitor, Kind kind, boolean inside) {
        List<Node> fitting = new ArrayList<>(world.units(kind.level).stream()
                .filter(node -> visitor.sees(node) == inside)
                .toList());
        Collections.shuffle(fitting, world.random());
        return fitting.stream().limit(OF_EACH).toList();
    }
}
