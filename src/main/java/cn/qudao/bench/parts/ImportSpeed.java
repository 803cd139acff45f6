package cn.qudao.bench.parts;

import cn.qudao.bench.Bench;
import cn.qudao.bench.BenchPart;
import cn.qudao.bench.Contender;
import cn.qudao.bench.Figure;
import cn.qudao.bench.Figure.Unit;
import cn.qudao.bench.Goal;
import cn.qudao.bench.Measured;
import cn.qudao.bench.Work;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Outlets from a CSV file, checked and written, into a portal of their own that is thrown away. */
@Component
@Order(6)
class ImportSpeed implements BenchPart {

    private static final int ROWS = 10_000;
    private static final int GRIDS = 20;
    /** 100,000 rows in a minute. */
    private static final double GOAL = 1_667;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void run(Bench bench, Consumer<Figure> results) throws IOException, InterruptedException {
        try (Bench aside = bench.aside("import")) {
            String root = aside.service(Scope.class)
                    .asSystem("bench", () -> aside.service(Units.class).root().code());
            Path file = aside.folder().resolve("rows.csv");
            Files.write(file, units(root));
            importFile(aside, "units", file);
            JdbcTemplate sql = new JdbcTemplate(aside.service(DataSource.class));
            sql.execute("create table bench_outlet (code varchar(40) primary key, name varchar(60), grid varchar(40),"
                    + " type varchar(40), class varchar(40), segment varchar(40), tier varchar(40), address varchar(200),"
                    + " responsible varchar(60))");
            int[] next = {0};
            List<Measured> measured = aside.measure(
                    Contender.ours(1, () -> importFile(aside, "outlets", file))
                            .after(() -> Files.write(file, outlets(next))),
                    Contender.other("jdbc batches", 1, () -> insert(sql, next)));
            results.accept(Figure.rate(
                    "import", Unit.ROWS_PER_SECOND, ROWS, measured.getFirst(), measured.getLast(), Goal.median(GOAL)));
        }
    }

    /** As {@code ./qudao import}, without the start of Java. */
    private static void importFile(Bench aside, String kind, Path file) throws InterruptedException {
        Work.check(aside.command("import", kind, file.toString()) == 0, "the import of " + kind);
    }

    private static List<String> units(String root) {
        List<String> lines = new ArrayList<>(
                List.of("level,code,name,parent", "REGION,B1,Bench,%s".formatted(root), "DISTRICT,B11,Bench,B1"));
        IntStream.range(0, GRIDS).forEach(i -> lines.add("GRID,B11-%d,Grid %d,B11".formatted(i, i)));
        return lines;
    }

    private static List<String> outlets(int[] next) {
        return Stream.concat(
                        Stream.of("code,name,grid,type,class,segment,tier,address,responsible"),
                        IntStream.range(0, ROWS).mapToObj(i -> String.join(",", outlet(next[0]++))))
                .toList();
    }

    private static List<String> outlet(int number) {
        return List.of(
                "BO" + number,
                "Outlet " + number,
                "B11-" + number % GRIDS,
                "roadside",
                "social",
                "urban",
                "ordinary",
                number + " Bench Road",
                "Person " + number % 97);
    }

    /** The same text into one plain table, as the driver writes it fastest. */
    private static void insert(JdbcTemplate sql, int[] next) {
        List<Object[]> rows = IntStream.range(0, ROWS)
                .mapToObj(i -> outlet(next[0]++).toArray())
                .toList();
        sql.batchUpdate("insert into bench_outlet values (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
    }
}
