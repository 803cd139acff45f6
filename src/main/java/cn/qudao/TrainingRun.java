package cn.qudao;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** A short life of the portal, in which Java learns for its AOT cache what a start and the first pages need. */
final class TrainingRun {

    private static final List<String> PAGES = List.of("/", "/login", "/?v-r=init&location=login&query=");

    void visit(ConfigurableApplicationContext portal) throws IOException, InterruptedException {
        try (portal;
                HttpClient browser = HttpClient.newHttpClient()) {
            String address = "http://127.0.0.1:" + portal.getEnvironment().getProperty("local.server.port");
            for (String page : PAGES) {
                browser.send(HttpRequest.newBuilder(URI.create(address + page)).build(), BodyHandlers.discarding());
            }
        }
    }
}
