package cn.qudao.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.qudao.access.Accounts;
import cn.qudao.imports.Problem;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.OutletProfiles;
import cn.qudao.org.UnitFeed;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class ImportsTest {

    @Autowired
    Imports imports;

    @Autowired
    ImportCommand command;

    @Autowired
    UnitFeed feed;

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    @Autowired
    OutletProfiles profiles;

    @Autowired
    Scope scope;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private final String prefix = OrgExamples.code("X") + "-";
    private String grid = "";

    @BeforeEach
    void plantAGrid() {
        List<NewUnit> region = OrgExamples.regionWith(root().code(), 1, 1, 0, 0);
        asSystem(() -> feed.write(region, "试验"));
        grid = region.getLast().code();
    }

    @Test
    void takesInTheRealDivisionsOfGuangdong() throws IOException {
        List<String> lines = new ArrayList<>(List.of("级别,编码,名称,上级编码,启用日期"));
        lines.addAll(divisions("cities", "区域"));
        lines.addAll(divisions("districts", "片区"));
        lines.addAll(divisions("streets", "网格"));
        Rehearsal done = run("units", file(lines));
        assertThat(done.problems()).isEmpty();
        assertThat(done.rows()).isEqualTo(21 + 124 + 1_757);
        assertThat(asSystem(() -> units.byCode(prefix + "440106")).name()).isEqualTo("天河区");
        assertThat(asSystem(() ->
                        units.countChildren(units.byCode(prefix + "440106").id())))
                .isEqualTo(21);
    }

    @Test
    void marksExactlyTheBadRowsAndWritesNothing() throws IOException {
        List<String> lines = outlets(10_000);
        lines.set(10, lines.get(10).replace(grid, "NOWHERE"));
        lines.set(200, lines.get(200).replace("路边店", "飞船"));
        lines.set(3_000, lines.get(3_000).replace("2026-01-31", "2026-02-31"));
        lines.set(4_000, lines.get(4_000).replace(prefix + "4000,", prefix + "3999,"));
        lines.set(5_000, lines.get(5_000).replace("人民路 1 号", ""));
        lines.set(6_000, lines.get(6_000).replace(prefix + "6000,", "没有,"));
        lines.set(10_000, lines.get(10_000).replace("2026-01-31", "2099-01-01"));
        SourceFile file = file(lines);
        Rehearsal rehearsal = asSystem(() -> imports.rehearse("outlets", file, Progress.UNHEARD));
        assertThat(rehearsal.rows()).isEqualTo(10_000);
        assertThat(rehearsal.badRows()).isEqualTo(7);
        assertThat(rehearsal.problems())
                .extracting(Problem::line, Problem::reason)
                .containsExactly(
                        tuple(11, "org.parent.unknown"),
                        tuple(201, "imports.cell.choice"),
                        tuple(3_001, "imports.cell.date"),
                        tuple(4_001, "imports.cell.twice"),
                        tuple(5_001, "imports.cell.missing"),
                        tuple(6_001, "org.code.format"),
                        tuple(10_001, "org.day.future"));
        assertThat(run("outlets", file).badRows()).isEqualTo(7);
        assertThat(childrenOf(grid)).isZero();
    }

    @Test
    void takesInStars() throws IOException {
        List<String> lines = outlets(3);
        List<String> stars = List.of("星级", "5", "", "6");
        SourceFile file = file(IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i) + "," + stars.get(i))
                .toList());
        assertThat(run("outlets", file).problems())
                .extracting(Problem::line, Problem::reason)
                .containsExactly(tuple(4, "org.outlet.star.range"));
        run(
                "outlets",
                file(IntStream.range(0, 3)
                        .mapToObj(i -> lines.get(i) + "," + stars.get(i))
                        .toList()));
        assertThat(asSystem(() -> profiles.all(Stream.of("1", "2")
                        .map(number -> units.byCode(prefix + number).id())
                        .toList())))
                .extractingFromEntries(entry -> entry.getValue().star())
                .containsExactlyInAnyOrder(5, null);
    }

    @Test
    void undoesTheLastImportWhileNothingDependsOnIt() throws IOException {
        run("outlets", file(outlets(3)));
        assertThat(childrenOf(grid)).isEqualTo(3);
        RunRow first = history().getFirst();
        run("clerks", file(List.of("code,name,outlet,kind", prefix + "c,李明," + prefix + "1,店员")));
        assertThatThrownBy(() -> undo(first))
                .isInstanceOfSatisfying(
                        RuleViolation.class, v -> assertThat(v.key()).isEqualTo("org.erase.units-below"));
        undo(history().getFirst());
        undo(first);
        assertThat(childrenOf(grid)).isZero();
        assertThat(history().getFirst().undoneBy()).isEqualTo("system");
    }

    @Test
    void onlyTheLastImportOfAKindCanBeUndone() throws IOException {
        run("outlets", file(outlets(1)));
        RunRow first = history().getFirst();
        run("outlets", file(List.of(outlets(2).getFirst(), outlets(2).getLast())));
        assertThatThrownBy(() -> undo(first))
                .isInstanceOfSatisfying(
                        RuleViolation.class, v -> assertThat(v.key()).isEqualTo("imports.undo.not-last"));
    }

    @Test
    void aFeedThatComesTwiceIsToldFromANewOne() throws IOException {
        jdbc.sql("insert into catalogue_product (id, code, name_zh, name_en, class_code, monthly_price, on_shelf_since,"
                        + " version) values (-7, 'import-test', '-', '-', 'C', 5.0000, '2026-01-01', 0)")
                .update();
        run("outlets", file(outlets(1)));
        String heading = "来源系统,来源编号,时间,网点编码,产品,用户号码,方式,结果";
        String row = "%s,%d,2026-03-01 09:30:00," + prefix + "1,import-test,13800000000,短信,成功";
        SourceFile first = file(List.of(heading, row.formatted(prefix, 1)));
        assertThat(run("recommendations", first).known()).isZero();
        SourceFile again = file(List.of(heading, row.formatted(prefix, 1), row.formatted(prefix, 2)));
        assertThat(run("recommendations", again).known()).isOne();
    }

    @Test
    void opensAccountsWithTheRolesThatThePersonMayGive() throws IOException {
        String name = OrgExamples.code("u").toLowerCase(Locale.ROOT);
        SourceFile bad = file(List.of("登录名,姓名,单位编码,角色", name + ",王芳," + grid + ",宇航员", name + ",王芳,NOWHERE,网格经理"));
        assertThat(run("accounts", bad).problems())
                .extracting(Problem::line, Problem::reason)
                .containsExactlyInAnyOrder(
                        tuple(2, "imports.cell.choice"),
                        tuple(3, "imports.cell.twice"),
                        tuple(3, "org.parent.unknown"));
        SourceFile good = file(List.of("登录名,姓名,单位编码,角色", name + ",王芳," + grid + ",网格经理"));
        assertThat(run("accounts", good).isClean()).isTrue();
        assertThat(asSystem(() -> accounts.find(name))).isPresent();
        assertThat(run("accounts", good).problems())
                .extracting(Problem::reason)
                .containsExactly("access.account.taken");
        undo(history().getFirst());
        assertThat(asSystem(() -> accounts.find(name))).isEmpty();
    }

    @Test
    void refusesHeadingsThatItDoesNotKnowOrMisses() throws IOException {
        refused("imports.heading.unknown", "code,name,outlet,kind,colour");
        refused("imports.heading.missing", "code,name");
        refused("imports.heading.twice", "code,编码,name,outlet,kind".replace("编码", "店员编码"));
    }

    @Test
    void theCommandDoesTheSame() throws IOException {
        String good = file(outlets(2)).path().toString();
        assertThat(command.run(List.of("outlets", good, "--dry-run"))).isZero();
        assertThat(childrenOf(grid)).isZero();
        assertThat(command.run(List.of("outlets", good))).isZero();
        assertThat(childrenOf(grid)).isEqualTo(2);
        assertThat(command.run(List.of("outlets", good))).isEqualTo(1);
        assertThat(command.run(List.of("spaceships", good))).isEqualTo(1);
        assertThat(command.run(List.of("outlets", good + ".none"))).isEqualTo(1);
    }

    private List<String> outlets(int rows) {
        List<String> lines = new ArrayList<>(List.of("网点编码,网点名称,网格编码,启用日期,渠道类型,渠道大类,渠道细分,渠道层级,是否签约,地址,责任人"));
        for (int i = 1; i <= rows; i++) {
            lines.add(prefix + i + ",石牌西路便民店," + grid + ",2026-01-31,路边店,社会实体渠道,城区,普通门店,是,人民路 1 号,王芳");
        }
        return lines;
    }

    private List<String> divisions(String name, String level) throws IOException {
        return new ClassPathResource("demo/guangdong/" + name + ".csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> level + "," + prefix + cells[0] + "," + cells[1] + ","
                        + (cells.length > 2 ? prefix + cells[2] : root().code()) + ",2026-01-01")
                .toList();
    }

    private SourceFile file(List<String> lines) throws IOException {
        Path path = Files.createTempFile(folder, "import", ".csv");
        return new SourceFile(Files.write(path, lines), path.getFileName().toString());
    }

    private Rehearsal run(String kind, SourceFile file) {
        return asSystem(() -> imports.run(kind, file, Progress.UNHEARD));
    }

    private void refused(String key, String heading) throws IOException {
        SourceFile file = file(List.of(heading));
        assertThatThrownBy(() -> run("clerks", file))
                .isInstanceOfSatisfying(
                        RuleViolation.class, v -> assertThat(v.key()).isEqualTo(key));
    }

    private List<RunRow> history() {
        return asSystem(imports::history);
    }

    private void undo(RunRow run) {
        scope.asSystem("test", () -> imports.undo(run.id()));
    }

    private int childrenOf(String code) {
        return asSystem(() -> units.countChildren(units.byCode(code).id()));
    }

    private UnitRow root() {
        return asSystem(units::root);
    }

    private <T> T asSystem(Supplier<T> work) {
        return scope.asSystem("test", work);
    }
}
