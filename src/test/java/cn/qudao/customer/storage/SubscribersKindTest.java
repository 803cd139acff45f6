package cn.qudao.customer.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.qudao.access.AccessMother;
import cn.qudao.catalogue.NewProduct;
import cn.qudao.catalogue.ProductFeed;
import cn.qudao.customer.CustomerMother;
import cn.qudao.customer.Feature;
import cn.qudao.customer.Features;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.customer.Subscribers;
import cn.qudao.imports.Problem;
import cn.qudao.imports.domain.Imports;
import cn.qudao.imports.domain.Progress;
import cn.qudao.imports.domain.Rehearsal;
import cn.qudao.imports.domain.RunRow;
import cn.qudao.imports.domain.SourceFile;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.UnitFeed;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of the data mart as the import takes them in. */
@PortalTest
class SubscribersKindTest {

    private static final String HEADING = "number,group,spend,terminal,age,activity,region,tags,targets,features,as-of";

    @Autowired
    private Imports imports;

    @Autowired
    private Subscribers subscribers;

    @Autowired
    private ProductFeed shelf;

    @Autowired
    private UnitFeed feed;

    @Autowired
    private AccessMother mother;

    @Autowired
    private SubscriberNumbers numbers;

    @Autowired
    private Scope scope;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private final List<NewUnit> here = OrgExamples.regionWith("44", 1, 1, 1, 0);
    private final String product = OrgExamples.code("P");
    private final String region = here.getFirst().code();
    private final SubscriberNumber number = CustomerMother.number();

    @BeforeEach
    void plant() {
        mother.province();
        scope.asSystem("test", () -> {
            transaction.executeWithoutResult(status -> feed.write(here, "试验"));
            shelf.add(List.of(new NewProduct(product, product, product, "C", Money.of("5"), LocalDate.of(2026, 1, 1))));
        });
    }

    @Test
    void takesInWhatTheMartSaysInEitherLanguage() throws IOException {
        run(line(
                number,
                "社区客户,59-98,5g smartphone,26–35 岁,high," + region + ",游戏;追剧;游戏," + product
                        + ",流量GB=32;换机月数=18,2026-10-31"));
        Features features = features(number);
        assertThat(features.values())
                .isEqualTo(Map.of(
                        Feature.GROUP, "community",
                        Feature.SPEND, "59-98",
                        Feature.TERMINAL, "5g",
                        Feature.AGE, "26-35",
                        Feature.ACTIVITY, "high"));
        assertThat(features.homeRegion()).isEqualTo(region);
        assertThat(features.tags()).isEqualTo(Set.of("游戏", "追剧"));
        assertThat(features.targets()).isEqualTo(Set.of(product));
        assertThat(features.named()).isEqualTo(Map.of("流量GB", "32", "换机月数", "18"));
        assertThat(features.asOf()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(jdbc.sql("select count(*) from customer_subscriber where cast(subscriber_sealed as char) like ?")
                        .param("%" + number.digits().substring(3) + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theSameFileTwiceChangesNothingAndTheLaterDayCountsInWhicheverOrder() throws IOException {
        String october = line(number, "community,under30,,,,,,,,2026-10-31");
        String november = line(number, "business,,,,,,,,,2026-11-20");
        run(october);
        run(october);
        assertThat(features(number).value(Feature.SPEND)).contains("under30");
        run(november);
        assertThat(features(number).value(Feature.GROUP)).contains("business");
        assertThat(features(number).value(Feature.SPEND)).isEmpty();
        run(october);
        assertThat(features(number).value(Feature.GROUP)).contains("business");
        assertThat(features(number).asOf()).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void keepsTheFiguresOfEachMonthAndTheLaterDayOfOneCounts() throws IOException {
        runMonths(line(number, "community,2026-09-30,58.60,21.5,26,2,yes"));
        runMonths(line(number, "community,2026-10-31,60,,31,,no"));
        runMonths(line(number, "community,2026-10-20,40,12,20,1,yes"));
        runMonths(line(number, "community,2026-08-31,,,,,"));
        assertThat(jdbc.sql("select month_no - 12 * 2026 as m, spend, traffic, days_active, products, in_network"
                                + " from pub_subscriber_month where subscriber_hash = ? order by month_no")
                        .param(hash())
                        .query((row, line) -> Stream.of(
                                        "m", "spend", "traffic", "days_active", "products", "in_network")
                                .map(column -> string(row, column))
                                .collect(Collectors.joining(" ")))
                        .list())
                .containsExactly("9 58.60 21.50 26 2 100.00", "10 60.00 null 31 null 0.00");
    }

    @Test
    void aMonthHasNoMoreDaysThanItHas() throws IOException {
        Rehearsal rehearsal = runMonths(
                line(number, "community,2026-09-30,,,31,,"),
                line(CustomerMother.number(), "community,2026-09-30,-1,,,,"),
                line(CustomerMother.number(), "community,2026-09-30,,2000000,,,"),
                line(CustomerMother.number(), "community,2026-09-30,,,,1.5,"),
                line(CustomerMother.number(), "community,2026-09-30,,,,,perhaps"));
        assertThat(rehearsal.problems())
                .extracting(Problem::line, Problem::reason)
                .containsExactly(
                        tuple(2, "customer.import.too-many-days"),
                        tuple(3, "customer.import.bad-amount"),
                        tuple(4, "customer.import.bad-amount"),
                        tuple(5, "imports.cell.count"),
                        tuple(6, "imports.cell.yes-no"));
    }

    @Test
    void marksEveryBadLineAndWritesNothing() throws IOException {
        Rehearsal rehearsal = run(
                line(number, "community,,,,,,,,,"),
                "12345,community,,,,,,,,,",
                line(CustomerMother.number(), "nobody,,,,,,,,,"),
                line(CustomerMother.number(), ",,,,,9999,,,,"),
                line(CustomerMother.number(), ",,,,,,,NOTHING,,"),
                line(CustomerMother.number(), ",,,,,,,,just-a-name,"),
                line(CustomerMother.number(), ",,,,,,,,,2999-01-01"),
                line(number, "community,,,,,,,,,"));
        assertThat(rehearsal.badRows()).isEqualTo(7);
        assertThat(rehearsal.problems())
                .extracting(Problem::line, Problem::reason)
                .containsExactly(
                        tuple(3, "customer.number.bad"),
                        tuple(4, "imports.cell.choice"),
                        tuple(5, "imports.cell.choice"),
                        tuple(6, "imports.cell.choice"),
                        tuple(7, "customer.import.bad-features"),
                        tuple(8, "org.day.future"),
                        tuple(9, "imports.cell.twice"));
        assertThat(rehearsal.problems().getLast().arguments()).doesNotContain(number.digits());
        assertThat(scope.asSystem("test", () -> subscribers.features(number))).isEmpty();
    }

    @Test
    void takesThePlaceOfWhatWasThereAndSoIsNeverUndone() throws IOException {
        run(line(number, "community,,,,,,,,,"));
        RunRow last = scope.asSystem("test", imports::history).stream()
                .filter(row -> row.kind().equals("subscribers"))
                .findFirst()
                .orElseThrow();
        assertThat(last.undoable()).isFalse();
        assertThatThrownBy(() -> scope.asSystem("test", () -> imports.undo(last.id())))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo("imports.undo.never"));
    }

    @Test
    void manyLinesFindTheirNumbers() throws IOException {
        List<SubscriberNumber> numbers = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            SubscriberNumber each = new SubscriberNumber("139%08d".formatted(i));
            numbers.add(each);
            lines.add(line(each, (i % 2 == 0 ? "community" : "business") + ",,,,,,,,no=" + i + ","));
        }
        run(lines.toArray(String[]::new));
        for (int i : List.of(0, 1, 999, 1_000, 1_001, 2_499)) {
            Features found = features(numbers.get(i));
            assertThat(found.named()).isEqualTo(Map.of("no", Integer.toString(i)));
            assertThat(found.value(Feature.GROUP)).contains(i % 2 == 0 ? "community" : "business");
        }
    }

    private Features features(SubscriberNumber wanted) {
        return scope.asSystem("test", () -> subscribers.features(wanted)).orElseThrow();
    }

    private static String line(SubscriberNumber number, String rest) {
        return number.digits() + ',' + rest;
    }

    private byte[] hash() {
        return scope.asSystem("test", () -> numbers.hash(number));
    }

    private static String string(ResultSet row, String column) {
        try {
            return String.valueOf(row.getString(column));
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Rehearsal runMonths(String... lines) throws IOException {
        return runFile("number,group,as-of,month-spend,traffic,days-active,products,in-network", lines);
    }

    private Rehearsal run(String... lines) throws IOException {
        return runFile(HEADING, lines);
    }

    private Rehearsal runFile(String heading, String... lines) throws IOException {
        Path file = folder.resolve("mart.csv");
        Files.write(
                file, Stream.concat(Stream.of(heading), List.of(lines).stream()).toList());
        return scope.asSystem(
                "test", () -> imports.run("subscribers", new SourceFile(file, "mart.csv"), Progress.UNHEARD));
    }
}
