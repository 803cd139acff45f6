package cn.qudao;

import cn.qudao.access.Accounts;
import cn.qudao.bench.Elements;
import cn.qudao.bench.Window;
import cn.qudao.scope.Scope;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A short life of the portal with a small demo: people sign in and look at every page of their menu. Java keeps for its AOT
 * cache what a start needs, and which ways the pages take through the code, so that they are quick from the first day on.
 */
final class TrainingRun {

    private static final String PASSWORD = "of a portal that is gone in a minute";
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(12);
    private static final int SCREEN = 50;
    private static final Pattern PATH = Pattern.compile(" path=\"([^\"]*)\"");

    void visit(ConfigurableApplicationContext portal) throws IOException, InterruptedException {
        try (portal;
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            URI address =
                    URI.create("http://127.0.0.1:" + portal.getEnvironment().getProperty("local.server.port"));
            List<String> people = List.of("admin", "province", "grid", "clerk");
            people.forEach(name -> givePassword(portal, name));
            long end = System.nanoTime() + LONG_ENOUGH.toNanos();
            for (int i = 0; System.nanoTime() < end; i++) {
                lookAround(new Window(http, address), people.get(i % people.size()));
            }
        }
    }

    private static void givePassword(ConfigurableApplicationContext portal, String name) {
        Accounts accounts = portal.getBean(Accounts.class);
        portal.getBean(Scope.class)
                .asSystem(
                        "training run",
                        () -> accounts.setPassword(accounts.find(name).orElseThrow(), PASSWORD, false));
    }

    private static void lookAround(Window window, String name) throws IOException, InterruptedException {
        window.openSignIn();
        window.signIn(name, PASSWORD);
        for (String page : menu(window.open(""))) {
            for (int grid : window.navigate(page).all("vaadin-grid")) {
                window.rows(grid, 0, SCREEN);
            }
        }
    }

    private static List<String> menu(Elements home) {
        return home.each("vaadin-side-nav", "innerHTML").stream()
                .flatMap(entries -> PATH.matcher(entries).results())
                .map(entry -> entry.group(1))
                .toList();
    }
}
