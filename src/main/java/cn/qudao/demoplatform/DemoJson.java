package cn.qudao.demoplatform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the platform reads and writes. */
final class DemoJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Wanted(String key, String msisdn, String offering, boolean stop) {}

    Optional<Wanted> order(String body) {
        JsonNode order = read(body);
        if (order == null) {
            return Optional.empty();
        }
        JsonNode item = order.path("productOrderItem").path(0);
        List<String> parts = new ArrayList<>();
        parts.add(order.path("externalId").asString(""));
        parts.add(item.path("product")
                .path("productCharacteristic")
                .path(0)
                .path("value")
                .asString(""));
        parts.add(item.path("productOffering").path("id").asString(""));
        return parts.stream().anyMatch(String::isBlank)
                        || parts.stream().anyMatch(part -> part.contains(",") || part.contains("\n"))
                ? Optional.empty()
                : Optional.of(new Wanted(
                        parts.get(0),
                        parts.get(1),
                        parts.get(2),
                        item.path("action").asString("").equals("delete")));
    }

    String write(LedgerEntry entry, Instant now) {
        return JSON.writeValueAsString(order(entry, now));
    }

    String event(LedgerEntry entry, Instant now) {
        return JSON.writeValueAsString(Map.of(
                "eventId",
                entry.number() + "/" + state(entry, now),
                "eventType",
                "ProductOrderStateChangeEvent",
                "eventTime",
                now.toString(),
                "event",
                Map.of("productOrder", order(entry, now))));
    }

    private static Map<String, Object> order(LedgerEntry entry, Instant now) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("@type", "ProductOrder");
        order.put("id", entry.number());
        order.put("externalId", entry.key());
        order.put("state", state(entry, now));
        if (!entry.done() && !now.isBefore(entry.from())) {
            order.put("note", List.of(Map.of("text", entry.reason())));
        }
        return order;
    }

    private static String state(LedgerEntry entry, Instant now) {
        if (now.isBefore(entry.from())) {
            return "inProgress";
        }
        return entry.done() ? "completed" : "failed";
    }

    String problem(String reason) {
        return JSON.writeValueAsString(Map.of("code", "invalid", "reason", reason));
    }

    String write(Behaviour behaviour) {
        return JSON.writeValueAsString(behaviour);
    }

    Optional<Behaviour> behaviour(String body) {
        try {
            return Optional.ofNullable(JSON.readValue(body, Behaviour.class));
        } catch (JacksonException nonsense) {
            return Optional.empty();
        }
    }

    private static @Nullable JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException nonsense) {
            return null;
        }
    }
}
