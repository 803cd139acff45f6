package cn.qudao.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page and the state it shows: what the browser's address line holds, so that back, reload and a shared link work.
 *
 * @param path without a leading slash
 */
public record Address(String path, Map<String, String> parameters) {

    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    /** Of several values of one parameter the first counts. */
    public static Address of(Location location) {
        Map<String, String> parameters = new LinkedHashMap<>();
        location.getQueryParameters().getParameters().forEach((name, values) -> {
            if (!values.isEmpty()) {
                parameters.put(name, values.getFirst());
            }
        });
        return new Address(location.getPath(), parameters);
    }

    /** The same page with one parameter set, or left out where the value is null or empty. */
    public Address with(String name, @Nullable Object value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        if (value == null || value.toString().isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value.toString());
        }
        return new Address(path, changed);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
    }

    public void go(UI ui) {
        ui.navigate(path, QueryParameters.simple(parameters));
    }

    /** As a link's target. */
    @Override
    public String toString() {
        return parameters.isEmpty()
                ? path
                : parameters.entrySet().stream()
                        .map(e -> encode(e.getKey()) + '=' + encode(e.getValue()))
                        .collect(Collectors.joining("&", path + '?', ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
