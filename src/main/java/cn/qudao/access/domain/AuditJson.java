package cn.qudao.access.domain;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/** What changed, as JSON with sorted names. Whatever is neither number nor truth value is written as its text. */
final class AuditJson {

    private final JsonMapper mapper = JsonMapper.builder().build();

    String write(Map<String, ?> values) {
        Map<String, Object> plain = new TreeMap<>();
        values.forEach((name, value) -> plain.put(name, plain(value)));
        return mapper.writeValueAsString(plain);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Number number -> number;
            case Boolean truth -> truth;
            case byte[] bytes -> bytes.length + " bytes";
            case Collection<?> many ->
                new TreeSet<>(many.stream().map(Object::toString).toList());
            default -> value.toString();
        };
    }
}
