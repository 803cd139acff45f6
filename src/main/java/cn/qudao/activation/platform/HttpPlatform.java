package cn.qudao.activation.platform;

import cn.qudao.activation.PlatformKind;
import cn.qudao.activation.PlatformRow;
import cn.qudao.kernel.Saying;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;

/** JSON over HTTP in the shape of TMF622: a product order that carries our key as its {@code externalId}. */
@Component
class HttpPlatform implements PlatformAdapter {

    private static final String ORDERS = "/productOrder";
    private static final Duration TIME_TO_CONNECT = Duration.ofSeconds(2);
    private static final long LONGEST_ANSWER = 64 * 1024;
    /** The platform has looked at the order and will not do it. */
    private static final Set<Integer> REFUSALS = Set.of(400, 422);
    /** It was not let in, or is to come later. */
    private static final Set<Integer> NOT_TAKEN = Set.of(401, 403, 404, 405, 425, 429, 503);

    private static final int NOT_FOUND = 404;
    private static final int FIRST_ERROR = 300;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIME_TO_CONNECT)
            .build();
    private final ProductOrderJson json = new ProductOrderJson();

    @Override
    public PlatformKind kind() {
        return PlatformKind.HTTP;
    }

    @Override
    public Answer send(PlatformRow platform, Order order) throws Unanswered {
        HttpResponse<String> response = exchange(request(platform, ORDERS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.write(order)))
                .build());
        int status = response.statusCode();
        if (REFUSALS.contains(status)) {
            return json.refusal(order, response.body(), status);
        }
        if (NOT_TAKEN.contains(status)) {
            throw new Unanswered(Saying.of("activation.reason.error", status), false);
        }
        return answer(order, response);
    }

    @Override
    public Answer ask(PlatformRow platform, Order order) throws Unanswered {
        String query = "?externalId=" + URLEncoder.encode(order.key(), StandardCharsets.UTF_8);
        HttpResponse<String> response =
                exchange(request(platform, ORDERS + query).GET().build());
        return response.statusCode() == NOT_FOUND ? Answer.unknown(order.id()) : answer(order, response);
    }

    private Answer answer(Order order, HttpResponse<String> response) throws Unanswered {
        if (response.statusCode() >= FIRST_ERROR) {
            throw new Unanswered(Saying.of("activation.reason.error", response.statusCode()), true);
        }
        return json.answer(order, response.body());
    }

    private static HttpRequest.Builder request(PlatformRow platform, String path) {
        return HttpRequest.newBuilder(URI.create(platform.address() + path))
                .header("Accept", "application/json")
                .timeout(platform.timeout());
    }

    private HttpResponse<String> exchange(HttpRequest request) throws Unanswered {
        try {
            return http.send(
                    request, BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
        } catch (HttpConnectTimeoutException | ConnectException e) {
            throw new Unanswered(Saying.of("activation.reason.unreachable"), false);
        } catch (HttpTimeoutException e) {
            throw new Unanswered(Saying.of("activation.reason.timeout"), true);
        } catch (IOException e) {
            throw new Unanswered(Saying.of("activation.reason.broken-off"), true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unanswered(Saying.of("activation.reason.broken-off"), true);
        }
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }
}
