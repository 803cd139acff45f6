package cn.qudao.drill;

import cn.qudao.activation.PlatformKind;
import cn.qudao.activation.PlatformSetup;
import cn.qudao.activation.PlatformSetup.NewPlatform;
import cn.qudao.bench.PortalProcess;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.demoplatform.Behaviour;
import cn.qudao.demoplatform.DemoPlatform;
import cn.qudao.demoplatform.DemoPlatform.Listener;
import cn.qudao.kernel.Terminal;
import cn.qudao.scope.NativeSql;
import cn.qudao.scope.Scope;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * Customers ask without end at two portals on one database, before a platform that loses, doubles and muddles its answers. In
 * each round something is killed. In the end everything works again, and the books are compared.
 */
@NativeSql("Only hands it on, for a database of its own")
final class ActivationDrill {

    private static final String SECRET = "drilled, not secret";
    private static final String CODE = "drill";
    /** The class of products that every outlet may sell. */
    private static final String FOR_EVERYBODY = "C";

    private static final List<String> PEOPLE = List.of("clerk", "outlet");
    private static final int TIMEOUT_MILLIS = 700;
    private static final int ATTEMPTS = 6;
    private static final int PARALLEL = 30;
    private static final int LONGEST_QUIET = 2500;
    private static final int SHORTEST_QUIET = 100;

    /** Between two deaths work is to be on its way. */
    private static final int SERVED_IN_A_ROUND = 10;

    private static final Duration TIME_TO_FINISH = Duration.ofMinutes(3);

    private final Class<?> application;
    private final Path folder;
    private final Options options;
    private final Random random;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, Integer> killed = new TreeMap<>();

    ActivationDrill(Class<?> application, Path folder, Options options) {
        this.application = application;
        this.folder = folder;
        this.options = options;
        this.random = new Random(options.seed());
    }

    Findings run() throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        Instant begun = clock.instant();
        Terminal.say("drill.preparing", folder);
        loadDemo();
        List<String> tokens = tokens();
        try (DemoPlatform platform = DemoPlatform.start(0, folder.resolve("ledger.csv"), Behaviour.BAD, clock)) {
            List<String> products = connect(platform);
            Customers customers;
            try (Fleet fleet = new Fleet(folder, addresses -> hear(platform, addresses))) {
                fleet.start();
                customers = new Customers(options.seed(), fleet::addresses, tokens, products);
                try (customers) {
                    for (int round = 1; round <= options.rounds(); round++) {
                        customers.awaitMore(SERVED_IN_A_ROUND);
                        Thread.sleep(random.nextInt(SHORTEST_QUIET, LONGEST_QUIET));
                        kill(fleet);
                        Terminal.say("drill.round", round, options.rounds(), customers.accepted());
                    }
                }
                fleet.awaitOpen();
                platform.behave(Behaviour.GOOD);
                awaitResults();
            }
            return compare(
                    platform,
                    customers.told(),
                    Duration.between(begun, clock.instant()).toSeconds());
        }
    }

    /** Its organisation, people and products are enough; its platform goes with the portal that has loaded it. */
    private void loadDemo() throws IOException, InterruptedException {
        try (PortalProcess first = PortalProcess.start(folder, Map.of("QUDAO_DEMO", "small"), option -> true)) {
            first.awaitOpen();
        }
    }

    private List<String> tokens() throws IOException, InterruptedException {
        List<String> tokens = new ArrayList<>();
        for (String person : PEOPLE) {
            tokens.add(PortalProcess.command(folder, "token", person));
        }
        return tokens;
    }

    private List<String> connect(DemoPlatform platform) {
        try (ConfigurableApplicationContext services = services()) {
            return services.getBean(Scope.class).asSystem("drill", () -> {
                List<ProductRow> products = services.getBean(Products.class).onShelf().stream()
                        .filter(product -> product.classCode().equals(FOR_EVERYBODY))
                        .toList();
                services.getBean(PlatformSetup.class)
                        .set(
                                new NewPlatform(
                                        CODE,
                                        CODE,
                                        PlatformKind.HTTP,
                                        platform.address(),
                                        TIMEOUT_MILLIS,
                                        ATTEMPTS,
                                        PARALLEL,
                                        SECRET),
                                products.stream().map(ProductRow::id).toList());
                return products.stream().map(ProductRow::code).toList();
            });
        }
    }

    /** Tells both portals, so that what it tells is told twice, and sometimes to one that is dead. */
    private static void hear(DemoPlatform platform, List<URI> addresses) {
        platform.tell(addresses.stream()
                .map(address -> new Listener(URI.create(address + "/api/platforms/" + CODE + "/listener"), SECRET))
                .toList());
    }

    private void kill(Fleet fleet) throws InterruptedException {
        int dice = random.nextInt(10);
        if (dice < 2) {
            count("portal, told to stop");
            fleet.stopPortal(random.nextInt(Fleet.PORTALS));
        } else if (dice < 7) {
            count("portal");
            fleet.killPortal(random.nextInt(Fleet.PORTALS));
        } else if (dice < 8) {
            count("both portals");
            fleet.killPortals();
        } else {
            count("database");
            fleet.killDatabase(random.nextInt(LONGEST_QUIET));
        }
    }

    private void count(String what) {
        killed.merge(what, 1, Integer::sum);
    }

    private void awaitResults() throws InterruptedException {
        try (ConfigurableApplicationContext services = services()) {
            Books books = new Books(services.getBean(JdbcClient.class));
            Instant end = clock.instant().plus(TIME_TO_FINISH);
            while (books.open() > 0 && clock.instant().isBefore(end)) {
                Thread.sleep(Duration.ofSeconds(1));
            }
        }
    }

    private Findings compare(DemoPlatform platform, Told told, long seconds) {
        try (ConfigurableApplicationContext services = services()) {
            return new Books(services.getBean(JdbcClient.class))
                    .compare(
                            options.rounds(),
                            options.seed(),
                            killed,
                            told,
                            platform.ledger().all(),
                            seconds);
        }
    }

    private ConfigurableApplicationContext services() {
        return new SpringApplicationBuilder(application)
                .profiles("command")
                .run("--qudao.data=" + folder, "--qudao.db.url=", "--qudao.demo=none");
    }
}
