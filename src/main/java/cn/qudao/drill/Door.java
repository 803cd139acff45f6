package cn.qudao.drill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Asks for activations as a program does that knows: no answer means ask again, by the same key. */
final class Door implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int TAKEN = 202;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    /** The id of the activation; empty where nobody answered as he should. */
    Optional<String> ask(URI portal, String token, String key, String number, String product)
            throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(portal.resolve("/api/activations"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("key", key, "number", number, "product", product))))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 400 && answer.statusCode() < 500) {
                throw new IllegalStateException("The door says " + answer.statusCode() + ": " + answer.body());
            }
            return answer.statusCode() == TAKEN
                    ? Optional.of(JSON.readTree(answer.body()).path("id").asString())
                    : Optional.empty();
        } catch (IOException nobodyThere) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
