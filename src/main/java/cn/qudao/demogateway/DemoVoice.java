package cn.qudao.demogateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The operator's voice system: asks the portal what a caller is to hear, and tells it which keys were pressed. */
public final class DemoVoice implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String calls;
    private final String secret;

    /** @param calls where the portal answers this voice system, as {@code http://127.0.0.1:8080/api/ivr/demo/calls} */
    public DemoVoice(String calls, String secret) {
        this.calls = calls;
        this.secret = secret;
    }

    /**
     * What is heard in a call.
     *
     * @param keys that may be pressed now; none at the end
     */
    record Heard(String call, int step, String words, List<String> keys) {}

    Heard dial(String phone, Locale language) throws IOException {
        String call = UUID.randomUUID().toString();
        return heard(call, post("", Map.of("call", call, "number", phone), language));
    }

    Heard press(String call, int step, String key, Locale language) throws IOException {
        return heard(call, post("/" + call + "/digits", Map.of("step", step, "digits", key), language));
    }

    void hangUp(String call) throws IOException {
        post("/" + call + "/hangup", Map.of(), Locale.ROOT);
    }

    private static Heard heard(String call, String body) throws IOException {
        try {
            JsonNode spoken = JSON.readTree(body);
            return new Heard(
                    call,
                    spoken.path("step").asInt(0),
                    spoken.path("say").asString(""),
                    spoken.path("digits")
                            .valueStream()
                            .map(key -> key.asString(""))
                            .toList());
        } catch (JacksonException nonsense) {
            throw new IOException(nonsense);
        }
    }

    private String post(String path, Map<String, Object> body, Locale language) throws IOException {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(calls + path))
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json")
                            .header("Accept-Language", language.toLanguageTag())
                            .header("Qudao-Ivr-Secret", secret)
                            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IOException("The portal answers " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
