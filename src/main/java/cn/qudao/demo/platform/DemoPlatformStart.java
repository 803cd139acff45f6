package cn.qudao.demo.platform;

import cn.qudao.activation.PlatformKind;
import cn.qudao.activation.PlatformSetup;
import cn.qudao.activation.PlatformSetup.NewPlatform;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.demoplatform.Behaviour;
import cn.qudao.demoplatform.DemoExchange;
import cn.qudao.demoplatform.DemoPlatform;
import cn.qudao.demoplatform.DemoPlatform.Listener;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Terminal;
import cn.qudao.scope.Scope;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * With the demo comes a platform to activate its products on. It runs in the portal's process, on a port of its own, with its
 * own ledger; where one of another portal on the same data answers, that one stays.
 */
@Component
@ConditionalOnWebApplication
@Order(1)
class DemoPlatformStart implements ApplicationRunner {

    private static final String CODE = "demo";
    /** The one product that a platform of the old kind carries. */
    private static final String BY_FILE = "WEATHER";

    private static final int TIMEOUT_MILLIS = 3000;
    private static final int ATTEMPTS = 8;
    private static final int PARALLEL = 60;
    private static final int SECRET_BITS = 160;
    private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(1);

    private final PlatformSetup setup;
    private final Products products;
    private final Scope scope;
    private final JdbcClient jdbc;
    private final Messages messages;
    private final Clock clock;
    private final Environment environment;
    private final Path ledger;
    private final String demo;
    private @Nullable DemoPlatform platform;
    private @Nullable DemoExchange exchange;

    DemoPlatformStart(
            PlatformSetup setup,
            Products products,
            Scope scope,
            JdbcClient jdbc,
            Messages messages,
            Clock clock,
            Environment environment,
            @Value("${qudao.data}") Path data,
            @Value("${qudao.demo}") String demo) {
        this.setup = setup;
        this.products = products;
        this.scope = scope;
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
        this.environment = environment;
        this.ledger = data.resolve("demo-platform").resolve("ledger.csv");
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!demo.equalsIgnoreCase("none") && hasDemo()) {
            Optional<String> known = scope.asSystem("demo platform", () -> setup.address(CODE));
            if (known.isEmpty() || !answers(known.get())) {
                start();
            }
        }
    }

    private void start() throws IOException {
        String secret = new BigInteger(SECRET_BITS, new SecureRandom()).toString(Character.MAX_RADIX);
        DemoPlatform started = DemoPlatform.start(0, ledger, Behaviour.ORDINARY, clock);
        platform = started;
        String listener = "http://127.0.0.1:" + environment.getProperty("local.server.port") + "/api/platforms/" + CODE
                + "/listener";
        started.tell(List.of(new Listener(URI.create(listener), secret)));
        Path folder = ledger.resolveSibling("exchange").toAbsolutePath();
        exchange = DemoExchange.start(folder, clock);
        Map<Boolean, List<ProductId>> byFile = scope.asSystem("demo platform", products::all).stream()
                .collect(Collectors.partitioningBy(
                        row -> row.code().equals(BY_FILE), Collectors.mapping(ProductRow::id, Collectors.toList())));
        scope.asSystem("demo platform", () -> {
            setup.set(
                    new NewPlatform(
                            CODE + "-file",
                            messages.text(Locale.SIMPLIFIED_CHINESE, "demo.platform.file"),
                            PlatformKind.FILE,
                            folder.toString(),
                            TIMEOUT_MILLIS,
                            ATTEMPTS,
                            PARALLEL,
                            secret),
                    Objects.requireNonNull(byFile.get(true)));
            setup.set(
                    new NewPlatform(
                            CODE,
                            messages.text(Locale.SIMPLIFIED_CHINESE, "demo.platform.name"),
                            PlatformKind.HTTP,
                            started.address(),
                            TIMEOUT_MILLIS,
                            ATTEMPTS,
                            PARALLEL,
                            secret),
                    Objects.requireNonNull(byFile.get(false)));
        });
        Terminal.say("demo.platform.open", started.address());
    }

    private boolean hasDemo() {
        return jdbc.sql("select exists (select 1 from demo_step where name = 'passwords')")
                .query(Boolean.class)
                .single();
    }

    private static boolean answers(String address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                                    HttpRequest.newBuilder(URI.create(address + "/behaviour"))
                                            .timeout(TIME_TO_ANSWER)
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException nobodyThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @PreDestroy
    void stop() throws IOException, InterruptedException {
        if (platform != null) {
            platform.close();
        }
        if (exchange != null) {
            exchange.close();
        }
    }
}
