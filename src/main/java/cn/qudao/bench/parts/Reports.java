package cn.qudao.bench.parts;

import cn.qudao.bench.Bench;
import cn.qudao.bench.BenchPart;
import cn.qudao.bench.Contender;
import cn.qudao.bench.Figure;
import cn.qudao.bench.Figure.Unit;
import cn.qudao.bench.Goal;
import cn.qudao.bench.Measured;
import cn.qudao.bench.OneByOne;
import cn.qudao.bench.OpenLoop;
import cn.qudao.bench.Post;
import cn.qudao.bench.Program;
import cn.qudao.bench.Window;
import cn.qudao.bench.Work;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import cn.qudao.reporting.DataAsOf;
import cn.qudao.scope.Scope;
import cn.qudao.statistics.RollUps;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The reports over a history of {@value #MONTHS} months: what any of them takes at province, region and grid, for a month and for
 * the whole history; the records behind a number; long files; many readers; and how the roll-ups keep up.
 */
@Component
@Order(20)
class Reports implements BenchPart {

    private static final int MONTHS = 24;
    private static final List<String> REPORTS = List.of("R2", "R5", "R10", "R11", "R16", "R18");
    private static final List<Level> LEVELS = List.of(Level.PROVINCE, Level.REGION, Level.GRID);
    private static final int TURNS = 5;
    private static final double SERVICE_MS = 8;
    private static final double PAGE_MS = 60;
    private static final double DRILL_MS = 40;
    private static final double RECORDS_MS = 20;
    private static final int PAGE = 50;
    private static final int DEEP_PAGE = 1000;
    private static final double XLSX_ROWS_A_SECOND = 85_000;
    private static final double FIRST_BYTE_MS = 300;
    private static final double ONE_PAGE_PDF_MS = 150;
    private static final double REBUILD_MS = 4_000;
    private static final int FOLDED = 10_000;
    private static final double FOLD_MS = 300;
    private static final double RECORDS_A_SECOND = 500;
    private static final int WRITTEN_AT_ONCE = 10;
    private static final Duration RECORDING = Duration.ofSeconds(10);
    private static final double LAG_MS = 5_000;
    private static final double MICROS_OF_A_MILLISECOND = 1e3;
    private static final int READERS = 16;
    private static final Duration READING = Duration.ofSeconds(10);
    private static final double PAGES_A_SECOND = 300;
    private static final double READER_MS = 200;

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public Bench province(Bench main) {
        return main.withHistory(MONTHS);
    }

    @Override
    public void run(Bench bench, Consumer<Figure> results) throws IOException, InterruptedException {
        Period month = bench.lastMonth();
        Period history =
                new Period(YearMonth.from(month.from()).minusMonths(MONTHS - 1L).atDay(1), month.to());
        rebuild(bench, month, results);
        fold(bench, month, results);
        services(bench, List.of(month, history), results);
        if (DuckFacts.isPossible()) {
            besideDuckDb(bench, List.of(month, history), results);
        }
        records(bench, month, results);
        pages(bench, List.of(month, history), results);
        files(bench, history, results);
        readers(bench, List.of(month, history), results);
        lag(bench, month, results);
    }

    /** The roll-ups of a month, from its records. */
    private static void rebuild(Bench bench, Period month, Consumer<Figure> results)
            throws IOException, InterruptedException {
        RollUps rollUps = bench.service(RollUps.class);
        Contender rebuilding = Contender.ours(
                1,
                () -> bench.service(Scope.class)
                        .asSystem("bench", () -> rollUps.rebuild(YearMonth.from(month.from()))));
        results.accept(Figure.time(
                "rebuild-month", bench.measure(rebuilding).getFirst(), null, Goal.p95(REBUILD_MS * bench.scale())));
    }

    /** What comes in all over the province between two looks of the roll-ups; no portal runs that would look too. */
    private static void fold(Bench bench, Period month, Consumer<Figure> results)
            throws IOException, InterruptedException {
        try (NewRecords records = new NewRecords(bench, month.to())) {
            Contender folding = Contender.ours(
                            1,
                            () -> bench.service(Scope.class)
                                    .asSystem(
                                            "bench",
                                            () -> bench.service(RollUps.class).catchUp()))
                    .after(() -> records.write(FOLDED));
            results.accept(Figure.time("fold", bench.measure(folding).getFirst(), null, Goal.p95(FOLD_MS)));
        }
    }

    /** How far the figures are behind while records come in without end. */
    private static void lag(Bench bench, Period month, Consumer<Figure> results)
            throws IOException, InterruptedException {
        bench.portal();
        DataAsOf asOf = bench.service(DataAsOf.class);
        Clock clock = bench.service(Clock.class);
        try (NewRecords records = new NewRecords(bench, month.to())) {
            Measured measured = bench.measure(Contender.load("qudao", () -> {
                        Queue<Double> behind = new ConcurrentLinkedQueue<>();
                        OpenLoop.run(RECORDS_A_SECOND / WRITTEN_AT_ONCE, RECORDING, () -> {
                            records.write(WRITTEN_AT_ONCE);
                            behind.add(
                                    ChronoUnit.MICROS.between(asOf.get(), clock.instant()) / MICROS_OF_A_MILLISECOND);
                        });
                        return List.copyOf(behind);
                    }))
                    .getFirst();
            results.accept(Figure.time("roll-up-lag", measured, null, Goal.p95(LAG_MS)));
        }
    }

    /** As another program reads them, without a page; and the same question asked of the records. */
    private static void services(Bench bench, List<Period> periods, Consumer<Figure> results)
            throws IOException, InterruptedException {
        try (Program program = new Program(bench, bench.post(Level.PROVINCE))) {
            for (String report : REPORTS) {
                Turns<Map<String, String>> turns = new Turns<>(questions(bench, periods));
                Work read = () -> {
                    String answer = program.text(address(report, turns.next()));
                    Work.check(answer.contains("\"name\":"), report + " answered " + answer);
                };
                results.accept(Figure.time(
                        "service-" + report.toLowerCase(Locale.ROOT),
                        bench.measure(Contender.ours(turns.size() * TURNS, read))
                                .getFirst(),
                        null,
                        Goal.p95(SERVICE_MS)));
            }
        }
        for (Period period : periods) {
            results.accept(Figure.time(
                    "records-asked-" + length(period),
                    bench.measure(Contender.ours(1, () -> askRecords(bench, period)))
                            .getFirst(),
                    null,
                    null));
        }
    }

    private static String length(Period period) {
        return period.months().size() == 1 ? "month" : "history";
    }

    /** R2 of the province as another program reads it, beside DuckDB, which adds up the records. */
    private static void besideDuckDb(Bench bench, List<Period> periods, Consumer<Figure> results)
            throws IOException, InterruptedException {
        Post post = bench.post(Level.PROVINCE);
        try (DuckFacts facts = new DuckFacts(bench, periods.getLast());
                Program program = new Program(bench, post)) {
            for (Period period : periods) {
                String address = file("R2", post, period, "json");
                Contender ours = Contender.ours(
                        TURNS * 4, () -> Work.check(program.text(address).contains("\"name\":"), "no rows"));
                List<Measured> measured =
                        bench.measure(ours, Contender.other("duckdb", TURNS, () -> facts.ask(period)));
                results.accept(Figure.time(
                        "duckdb-" + length(period), measured.getFirst(), measured.getLast(), Goal.ratio(1)));
            }
        }
    }

    /** What R2 of the province says, from the records. */
    private static void askRecords(Bench bench, Period period) {
        int regions = bench.service(JdbcClient.class)
                .sql("""
                        select scope_key - mod(scope_key, :span) as region, count(*),
                               sum(result = 'SUCCESS'), sum(case when result = 'SUCCESS' then monthly_price end)
                          from recommendation
                         where business_day between :from and :to
                         group by 1""")
                .param("span", Level.REGION.span())
                .param("from", period.from())
                .param("to", period.to())
                .query()
                .listOfRows()
                .size();
        Work.check(regions > 1, "no records");
    }

    private static List<Map<String, String>> questions(Bench bench, List<Period> periods) {
        List<Map<String, String>> all = new ArrayList<>();
        for (Level level : LEVELS) {
            for (Period period : periods) {
                all.add(Map.of(
                        "unit", bench.post(level).unit(),
                        "from", period.from().toString(),
                        "to", period.to().toString()));
            }
        }
        return all;
    }

    private static void pages(Bench bench, List<Period> periods, Consumer<Figure> results)
            throws IOException, InterruptedException {
        Window window = bench.window(Level.PROVINCE);
        window.open("");
        for (String report : REPORTS) {
            Turns<Map<String, String>> turns = new Turns<>(questions(bench, periods));
            Work open = () ->
                    Work.check(window.navigate(address(report, turns.next())).lastAnswerHasRows(), "no rows");
            results.accept(Figure.time(
                    "page-" + report.toLowerCase(Locale.ROOT),
                    bench.measure(Contender.ours(turns.size() * TURNS, open)).getFirst(),
                    null,
                    Goal.p95(PAGE_MS)));
        }
        List<Map<String, String>> questions = questions(bench, periods);
        String above = address("R2", questions.getFirst());
        String below = address("R2", questions.get(periods.size()));
        Contender click = Contender.ours(
                        TURNS * 4, () -> Work.check(window.navigate(below).lastAnswerHasRows(), "no rows"))
                .after(() -> window.navigate(above));
        results.accept(Figure.time("report-drill", bench.measure(click).getFirst(), null, Goal.p95(DRILL_MS)));
    }

    /** The list behind a number, at its first page and far down. */
    private static void records(Bench bench, Period month, Consumer<Figure> results)
            throws IOException, InterruptedException {
        Window window = bench.window(Level.PROVINCE);
        window.open("");
        for (Level level : LEVELS) {
            Post post = bench.post(level);
            String first = "reports/R7?unit=%s&from=%s&to=%s".formatted(post.unit(), month.from(), month.to());
            String deep = first + "&after=" + cursor(bench, post, month);
            for (String address : List.of(first, deep)) {
                Contender page = Contender.ours(
                                TURNS * 4,
                                () -> Work.check(window.navigate(address).lastAnswerHasRows(), "no rows"))
                        .after(() -> window.navigate(""));
                results.accept(Figure.time(
                        "records-" + (address.equals(first) ? "first-" : "deep-")
                                + level.name().toLowerCase(Locale.ROOT),
                        bench.measure(page).getFirst(),
                        null,
                        Goal.p95(RECORDS_MS)));
            }
        }
    }

    /** Where the thousandth page begins, or the last where there are fewer. */
    private static String cursor(Bench bench, Post post, Period month) {
        record Row(LocalDateTime recordedAt, long id) {}
        String newest = """
                select recorded_at, id from recommendation
                 where scope_key between :lo and :hi and business_day between :from and :to
                 order by recorded_at %s, id %s limit 1 offset %d""";
        JdbcClient sql = bench.service(JdbcClient.class);
        Row row = Stream.of(newest.formatted("desc", "desc", DEEP_PAGE * PAGE), newest.formatted("", "", PAGE))
                .flatMap(query -> sql
                        .sql(query)
                        .param("lo", post.place().lo())
                        .param("hi", post.place().hi())
                        .param("from", month.from())
                        .param("to", month.to())
                        .query(Row.class)
                        .stream())
                .findFirst()
                .orElseThrow();
        Instant at = row.recordedAt.toInstant(ZoneOffset.UTC);
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + row.id;
    }

    private static void files(Bench bench, Period history, Consumer<Figure> results)
            throws IOException, InterruptedException {
        Post post = bench.post(Level.PROVINCE);
        try (Program program = new Program(bench, post)) {
            for (int wanted : List.of(100_000, 1_000_000)) {
                Period period = latest(bench, history, wanted);
                long rows = count(bench, period);
                String file = file("R7", post, period, "xlsx");
                Work take = () -> {
                    long bytes = program.download(file).bytes();
                    Work.check(bytes > rows, "only " + bytes + " bytes");
                };
                results.accept(Figure.rate(
                        "records-xlsx-" + wanted,
                        Unit.ROWS_PER_SECOND,
                        rows,
                        bench.measure(Contender.ours(1, take)).getFirst(),
                        null,
                        Goal.median(XLSX_ROWS_A_SECOND)));
                results.accept(Figure.memory(
                        "records-heap-" + wanted, ExportHeap.of(bench, take), Goal.median(ExportHeap.MOST_KB)));
                Contender begin = Contender.ours(TURNS, () -> program.begin(file));
                results.accept(Figure.time(
                        "records-begin-" + wanted, bench.measure(begin).getFirst(), null, Goal.p95(FIRST_BYTE_MS)));
            }
            String pdf = file("R2", post, bench.lastMonth(), "pdf");
            Contender onePage = Contender.ours(
                    TURNS, () -> Work.check(program.download(pdf).begin().startsWith("%PDF"), "no PDF"));
            results.accept(
                    Figure.time("pdf-one-page", bench.measure(onePage).getFirst(), null, Goal.p95(ONE_PAGE_PDF_MS)));
        }
    }

    private static String file(String report, Post post, Period period, String format) {
        return "reports/%s?unit=%s&from=%s&to=%s&format=%s"
                .formatted(report, post.unit(), period.from(), period.to(), format);
    }

    /** The last days that hold so many records, or all. */
    private static Period latest(Bench bench, Period history, int records) {
        LocalDate from = history.to();
        while (from.isAfter(history.from()) && count(bench, new Period(from, history.to())) < records) {
            from = from.minusDays(1);
        }
        return new Period(from, history.to());
    }

    /** From the cells of days, as the records are too many to be counted again and again. */
    private static long count(Bench bench, Period period) {
        return bench.service(JdbcClient.class)
                .sql("select coalesce(sum(recommended), 0) from statistics_unit_day"
                        + " where level = 0 and day between ? and ?")
                .param(period.from())
                .param(period.to())
                .query(Long.class)
                .single();
    }

    /** Many people, each at a window of the own, as fast as the portal answers. */
    private static void readers(Bench bench, List<Period> periods, Consumer<Figure> results)
            throws IOException, InterruptedException {
        BlockingQueue<Window> windows = new LinkedBlockingQueue<>();
        for (int i = 0; i < READERS; i++) {
            Window window = bench.window(Level.PROVINCE);
            window.open("");
            windows.add(window);
        }
        Turns<String> turns = new Turns<>(REPORTS.stream()
                .flatMap(report -> questions(bench, periods).stream().map(question -> address(report, question)))
                .toList());
        List<Double> times = new ArrayList<>();
        Work read = () -> {
            Window window = windows.take();
            try {
                String address = turns.next();
                long begun = System.nanoTime();
                Work.check(window.navigate(address).lastAnswerHasRows(), "no rows");
                synchronized (times) {
                    times.add((System.nanoTime() - begun) / 1e6);
                }
            } finally {
                windows.add(window);
            }
        };
        int[] pages = {0};
        Measured measured = bench.measure(Contender.load("qudao", () -> {
                    times.clear();
                    OneByOne.run(READERS, READING, read);
                    pages[0] = times.size();
                    return List.copyOf(times);
                }))
                .getFirst();
        results.accept(Figure.time("readers", measured, null, Goal.p99(READER_MS)));
        results.accept(Figure.rate(
                "readers-pages",
                Unit.PAGES_PER_SECOND,
                pages[0],
                bench.measure(Contender.ours(1, () -> {
                            times.clear();
                            OneByOne.run(READERS, pages[0], read);
                        }))
                        .getFirst(),
                null,
                Goal.median(PAGES_A_SECOND)));
    }

    private static String address(String report, Map<String, String> question) {
        return "reports/%s?unit=%s&from=%s&to=%s"
                .formatted(report, question.get("unit"), question.get("from"), question.get("to"));
    }

    /** One after the other, and again from the first. */
    private static final class Turns<T> {

        private final List<T> all;
        private int next;

        Turns(List<T> all) {
            this.all = all;
        }

        int size() {
            return all.size();
        }

        synchronized T next() {
            return all.get(next++ % all.size());
        }
    }
}
