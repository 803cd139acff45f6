package cn.qudao.bench;

import cn.qudao.kernel.Command;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Period;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * Where the parts work: a province in a data folder of the bench's own, made once and used again, a portal on it, and the
 * portal's services in this process for setting things up. Portal and services come up when they are first asked for.
 */
public final class Bench implements AutoCloseable {

    private static final String CACHE_OPTION = "-XX:AOTCache";

    private final Class<?> application;
    private final Path folder;
    private final Rounds rounds;
    private final int scale;
    /** What is done with the demo province before it is measured; none on an empty one. */
    private final @Nullable Consumer<Bench> filling;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private @Nullable PortalProcess portal;
    private @Nullable ConfigurableApplicationContext services;
    private @Nullable Posts posts;

    private Bench(Class<?> application, Path folder, int scale, @Nullable Consumer<Bench> filling) {
        this.application = application;
        this.folder = folder;
        this.scale = scale;
        this.filling = filling;
        this.rounds = new Rounds(new ProcMeter(this::portalId, new DatabaseProcess(folder)::id));
    }

    /**
     * A bench on the demo province with so many times its records.
     *
     * @param application the class that the portal's application contexts are made of
     */
    static Bench on(Class<?> application, Path folder, int scale) {
        return new Bench(application, folder, scale, bench -> new Copies(bench).make(scale));
    }

    /**
     * A bench on a province whose records reach back over so many months, each with the scale's number of records. It is made
     * once, beside the data of the other parts.
     */
    public Bench withHistory(int months) {
        return new Bench(
                application, folder.resolve("months" + months), scale, bench -> new History(bench).make(scale, months));
    }

    /** A bench on a province where much is written: so many articles and posts, made once, beside the data of the other parts. */
    public Bench withContent(int articles, int posts) {
        return new Bench(
                application, folder.resolve("content"), scale, bench -> new Content(bench).make(articles, posts));
    }

    /** Makes the data where they are missing. */
    void make() throws IOException, InterruptedException {
        Path made = folder.resolve("made");
        if (filling == null || Files.exists(made)) {
            return;
        }
        Files.createDirectories(folder);
        try (PortalProcess first = start("province", option -> true)) {
            first.awaitOpen();
        }
        filling.accept(this);
        Files.writeString(made, Integer.toString(scale));
    }

    /** How many times the province's records of a month. */
    public int scale() {
        return scale;
    }

    public PortalProcess portal() throws IOException, InterruptedException {
        PortalProcess running = portal;
        if (running == null) {
            running = start("none", option -> true);
            portal = running;
        }
        return running;
    }

    /** A service of the portal in this process, on the same data; for preparing, not for measuring. */
    public <T> T service(Class<T> type) {
        return context().getBean(type);
    }

    private ConfigurableApplicationContext context() {
        ConfigurableApplicationContext context = services;
        if (context == null) {
            context = new SpringApplicationBuilder(application)
                    .profiles("command")
                    .run("--qudao.data=" + folder, "--qudao.db.url=", "--qudao.demo=none");
            services = context;
        }
        return context;
    }

    public Post post(Level level) {
        Posts all = posts;
        if (all == null) {
            all = new Posts(this);
            posts = all;
        }
        return all.at(level);
    }

    /** A window at which the post has signed in. */
    public Window window(Level level) throws IOException, InterruptedException {
        Window window = new Window(http, portal().address());
        window.openSignIn();
        window.signIn(post(level));
        return window;
    }

    /** A window before which somebody stands who has not signed in. */
    public Window strangersWindow() throws IOException, InterruptedException {
        return new Window(http, portal().address());
    }

    /** The last month that is complete in the data, which may have been made a while ago. */
    public Period lastMonth() {
        YearMonth month = YearMonth.from(service(JdbcClient.class)
                .sql("select max(business_day) from pub_recommendation")
                .query(LocalDate.class)
                .single());
        return Period.month(month.minusMonths(1));
    }

    /** Does what {@code ./qudao <name>} does, in this process; returns its exit code. */
    public int command(String name, String... words) throws InterruptedException {
        Command command = context().getBeanProvider(Command.class).stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongAnswer("no command " + name));
        try (ExecutorService worker = Executors.newSingleThreadExecutor()) {
            return worker.submit(() -> command.run(List.of(words))).get();
        } catch (ExecutionException e) {
            throw new WrongAnswer(String.valueOf(e.getCause()), e);
        }
    }

    /** A bench on a new data folder with an empty province, gone with the next of the same name. */
    public Bench aside(String name) throws IOException {
        Path empty = folder.resolve(name);
        FileSystemUtils.deleteRecursively(empty);
        Files.createDirectories(empty);
        return new Bench(application, empty, scale, null);
    }

    public Path folder() {
        return folder;
    }

    /** Measures by turns, in quiet rounds; returns in the order of the contenders. */
    public List<Measured> measure(Contender... contenders) throws IOException, InterruptedException {
        return rounds.run(List.of(contenders));
    }

    /** Starts the portal, and its database unless that is in use. */
    public void start(boolean withCache) throws IOException, InterruptedException {
        portal = start("none", withCache ? option -> true : option -> !option.startsWith(CACHE_OPTION));
    }

    /** The same with an environment of its own. */
    public void start(Map<String, String> environment) throws IOException, InterruptedException {
        Map<String, String> whole = new HashMap<>(environment);
        whole.put("QUDAO_DEMO", "none");
        portal = PortalProcess.start(folder, whole, option -> true);
    }

    /** How much there is of what the figures depend on. */
    Map<String, Long> dataSize() {
        JdbcClient sql = service(JdbcClient.class);
        Map<String, Long> size = new LinkedHashMap<>();
        size.put("units", count(sql, "select count(*) from pub_unit"));
        size.put("outlets", count(sql, "select count(*) from pub_outlet"));
        size.put("clerks", count(sql, "select count(*) from pub_clerk"));
        size.put("recommendations", count(sql, "select count(*) from pub_recommendation"));
        return size;
    }

    private static long count(JdbcClient sql, String query) {
        return sql.sql(query).query(Long.class).single();
    }

    private PortalProcess start(String demo, Predicate<String> options) throws IOException, InterruptedException {
        return PortalProcess.start(folder, Map.of("QUDAO_DEMO", demo), options);
    }

    private OptionalLong portalId() {
        return portal == null ? OptionalLong.empty() : OptionalLong.of(portal.pid());
    }

    /** Stops what was started; the next use starts it again. */
    @Override
    public void close() {
        if (services != null) {
            services.close();
            services = null;
        }
        if (portal != null) {
            portal.close();
            portal = null;
        }
    }
}
