package cn.qudao.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Another program that reads from the portal, with a token of one of the bench's posts. */
public final class Program implements AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI portal;
    private final String token;

    public Program(Bench bench, Post post) throws IOException, InterruptedException {
        this.portal = bench.portal().address();
        this.token = PortalProcess.command(bench.folder(), "token", post.signInName());
    }

    public String text(String address) throws IOException, InterruptedException {
        try (InputStream body = open(address)) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Read to its end as it comes. */
    public Download download(String address) throws IOException, InterruptedException {
        try (InputStream body = open(address)) {
            return Download.read(body);
        }
    }

    /** Waits for the first byte, and hangs up. */
    public void begin(String address) throws IOException, InterruptedException {
        try (InputStream body = open(address)) {
            Work.check(body.read() >= 0, address + " is empty");
        }
    }

    private InputStream open(String address) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.send(
                HttpRequest.newBuilder(portal.resolve("/api/" + address))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofInputStream());
        Work.check(response.statusCode() == 200, address + " answered " + response.statusCode());
        return response.body();
    }

    @Override
    public void close() {
        http.close();
    }
}
