package cn.qudao.recommendation.storage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.catalogue.NewProduct;
import cn.qudao.catalogue.ProductFeed;
import cn.qudao.imports.ImportColumn;
import cn.qudao.imports.ImportLine;
import cn.qudao.imports.ImportRow;
import cn.qudao.imports.Problem;
import cn.qudao.imports.Problems;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Money;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OrgExamples;
import cn.qudao.org.UnitFeed;
import cn.qudao.org.UnitUse;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class RecommendationsKindTest {

    @Autowired
    private RecommendationsKind kind;

    @Autowired
    private UnitFeed feed;

    @Autowired
    private ProductFeed shelf;

    @Autowired
    private AccessMother mother;

    @Autowired
    private Scope scope;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private UnitsWithRecords use;

    private final List<NewUnit> here = OrgExamples.regionWith("44", 1, 1, 2, 1);
    private final String product = OrgExamples.code("P");
    private final String source = OrgExamples.code("S");
    private final Problems problems = new Problems();

    @BeforeEach
    void plant() {
        mother.province();
        scope.asSystem("test", () -> {
            feed.write(here, "试验");
            shelf.add(List.of(new NewProduct(product, product, product, "C", Money.of("5"), LocalDate.of(2026, 1, 1))));
        });
    }

    @Test
    void takesAFileInOnceAndGivesItBack() {
        List<FeedRow> rows = read(line("1", "成功"), line("2", "pending"));
        assertThat(problems.list()).isEmpty();
        List<Long> written = scope.asSystem("test", () -> kind.write(rows, "feed.csv"));
        assertThat(written).hasSize(2);
        assertThat(scope.asSystem("test", () -> kind.write(rows, "feed.csv"))).isEmpty();
        assertThat(scope.asSystem("test", () -> kind.write(read(line("2", "失败")), "feed.csv")))
                .isEmpty();
        assertThat(results()).containsExactlyInAnyOrder("SUCCESS", "FAILED");
        scope.asSystem("test", () -> kind.undo(written));
        assertThat(results()).isEmpty();
        assertThat(scope.asSystem("test", () -> kind.write(rows, "feed.csv"))).hasSize(2);
    }

    @Test
    void saysWhatIsWrongWithALine() {
        Map<String, String> stranger = line("1", "成功");
        stranger.put("outlet", "NOWHERE");
        Map<String, String> other = line("2", "成功");
        other.put("outlet", code(Level.OUTLET, 1));
        Map<String, String> number = line("3", "成功");
        number.put("subscriber", "12345");
        Map<String, String> late = line("4", "成功");
        late.put("time", "2999-01-01 10:00");
        Map<String, String> never = line("5", "成功");
        never.put("time", "yesterday");
        read(stranger, other, number, late, never);
        assertThat(problems.list())
                .extracting(Problem::reason)
                .containsExactly(
                        "recommendation.import.no-outlet",
                        "recommendation.import.no-clerk",
                        "customer.number.bad",
                        "recommendation.import.future",
                        "recommendation.import.bad-time");
    }

    @Test
    void unitsWithRecordsAreInUse() {
        scope.asSystem("test", () -> kind.write(read(line("1", "成功")), "feed.csv"));
        var outlet = jdbc.sql("select outlet_id from recommendation where source = ?")
                .param(source)
                .query(Long.class)
                .single();
        UnitUse asked = use;
        assertThat(asked.usesAny(List.of(new cn.qudao.org.UnitId(outlet)))).isFalse();
        var clerk = jdbc.sql("select clerk_id from recommendation where source = ?")
                .param(source)
                .query(Long.class)
                .single();
        assertThat(asked.usesAny(List.of(new cn.qudao.org.UnitId(clerk)))).isTrue();
    }

    @SafeVarargs
    private List<FeedRow> read(Map<String, String>... lines) {
        return scope.asSystem("test", () -> {
            var reader = kind.reader();
            List<ImportRow<FeedRow>> rows = new ArrayList<>();
            for (Map<String, String> cells : lines) {
                int number = rows.size() + 2;
                ImportLine line = new ImportLine(number, column -> cells.getOrDefault(column.key(), ""), problems);
                rows.add(new ImportRow<>(number, reader.apply(line)));
            }
            kind.check(rows, problems);
            return rows.stream().map(ImportRow::value).toList();
        });
    }

    private Map<String, String> line(String id, String result) {
        assertThat(kind.columns()).extracting(ImportColumn::key).contains("source", "id");
        return new HashMap<>(Map.of(
                "source",
                source,
                "id",
                id,
                "time",
                "2025-10-01 09:30",
                "outlet",
                code(Level.OUTLET, 0),
                "clerk",
                code(Level.CLERK, 0),
                "product",
                product,
                "subscriber",
                "13800000000",
                "way",
                "短信",
                "result",
                result));
    }

    private String code(Level level, int number) {
        return here.stream()
                .filter(unit -> unit.level() == level)
                .skip(number)
                .findFirst()
                .orElseThrow()
                .code();
    }

    private List<String> results() {
        return jdbc.sql("select result from recommendation where source = ?")
                .param(source)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
