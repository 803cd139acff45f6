package cn.qudao.activation.platform;

import cn.qudao.kernel.Saying;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Product orders as TMF622 writes them. */
public final class ProductOrderJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Answer.Kind> STATES = Map.of(
            "acknowledged", Answer.Kind.IN_PROGRESS,
            "pending", Answer.Kind.IN_PROGRESS,
            "held", Answer.Kind.IN_PROGRESS,
            "inProgress", Answer.Kind.IN_PROGRESS,
            "completed", Answer.Kind.COMPLETED,
            "rejected", Answer.Kind.FAILED,
            "cancelled", Answer.Kind.FAILED,
            "failed", Answer.Kind.FAILED);

    String write(Order order) {
        return JSON.writeValueAsString(Map.of(
                "@type", "ProductOrder",
                "externalId", order.key(),
                "category", "VAS",
                "channel", List.of(Map.of("id", order.door().name())),
                "productOrderItem",
                        List.of(Map.of(
                                "id",
                                "1",
                                "action",
                                order.action().name().toLowerCase(Locale.ROOT),
                                "quantity",
                                1,
                                "productOffering",
                                Map.of("id", order.productCode()),
                                "product",
                                Map.of(
                                        "productCharacteristic",
                                        List.of(Map.of(
                                                "name",
                                                "msisdn",
                                                "value",
                                                order.number().digits())))))));
    }

    /** One order, or a list that holds it; an empty list says that there is none. */
    Answer answer(Order order, String body) throws Unanswered {
        JsonNode read = read(body);
        if (read != null && read.isArray() && read.isEmpty()) {
            return Answer.unknown(order.id());
        }
        JsonNode one = read != null && read.isArray() ? read.get(0) : read;
        return Optional.ofNullable(one)
                .flatMap(ProductOrderJson::productOrder)
                .filter(answer -> answer.id().equals(order.id()))
                .orElseThrow(() -> new Unanswered(Saying.of("activation.reason.nonsense"), true));
    }

    /** What an event tells; empty where it is none that can be understood. */
    public Optional<Answer> event(String body) {
        JsonNode read = read(body);
        return read == null ? Optional.empty() : productOrder(read.path("event").path("productOrder"));
    }

    /** A refusal in the platform's own words, or at least with its number. */
    Answer refusal(Order order, String body, int status) {
        JsonNode read = read(body);
        String reason = read == null ? "" : read.path("reason").asString("");
        return new Answer(
                order.id(), "refused-" + order.key(), Answer.Kind.FAILED, reason.isBlank() ? "HTTP " + status : reason);
    }

    private static Optional<Answer> productOrder(JsonNode order) {
        String id = order.path("id").asString("");
        Answer.Kind kind = STATES.get(order.path("state").asString(""));
        if (kind == null || id.isBlank() || id.length() > 80) {
            return Optional.empty();
        }
        String text = order.path("note").path(0).path("text").asString("");
        return Order.idOf(order.path("externalId").asString("")).map(key -> new Answer(key, id, kind, text));
    }

    private static @Nullable JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException nonsense) {
            return null;
        }
    }
}
