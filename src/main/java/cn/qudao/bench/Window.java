package cn.qudao.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A window of the portal without a browser: speaks Vaadin's protocol over plain HTTP and keeps the tree of elements that the
 * server describes, so that things are found by their labels as people find them.
 */
public final class Window {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http;
    private final URI portal;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private Elements elements = new Elements();
    private String securityKey = "";
    private int ui;
    private int syncId;
    private int clientId;

    /** @param http may be shared by many windows: each keeps its own cookies */
    public Window(HttpClient http, URI portal) {
        this.http = http;
        this.portal = portal;
    }

    /** Opens an address as a link or the address line does: page, bootstrap, first navigation. Returns what the page shows. */
    public Elements open(String address) throws IOException, InterruptedException {
        if (!securityKey.isEmpty()) {
            leave();
        }
        get("/" + address);
        String[] parts = split(address);
        JsonNode start = JSON.readTree(get("/?v-r=init&location=" + encode(parts[0]) + "&query=" + encode(parts[1])));
        JsonNode configuration = start.path("appConfig");
        elements = new Elements();
        clientId = 0;
        ui = configuration.path("v-uiId").asInt();
        take(configuration.path("uidl"));
        return navigate(address);
    }

    /** Stands at the sign-in, ready for {@link #signIn}. */
    public void openSignIn() throws IOException, InterruptedException {
        open("sign-in");
    }

    /** What a browser sends from the filled-in form, in one message; afterwards pages open. */
    public void signIn(String name, String password) throws IOException, InterruptedException {
        int nameField = elements.byTag("vaadin-text-field");
        int passwordField = elements.byTag("vaadin-password-field");
        send(
                value(nameField, name),
                event(nameField, "change", Map.of()),
                value(passwordField, password),
                event(passwordField, "change", Map.of()),
                event(elements.byProperty("vaadin-button", "theme", "primary"), "click", Map.of()));
        Work.check(elements.lastAnswer().path("execute").size() > 0, name + " was not let in");
    }

    public void signIn(Post post) throws IOException, InterruptedException {
        signIn(post.signInName(), post.password());
    }

    /** Goes to another page within the window. */
    public Elements navigate(String address) throws IOException, InterruptedException {
        String[] parts = split(address);
        Map<String, Object> data = Map.of(
                "route",
                parts[0],
                "query",
                parts[1].isEmpty() ? "" : "?" + parts[1],
                "appShellTitle",
                "",
                "historyState",
                Map.of("idx", 0),
                "trigger",
                "");
        return send(event(1, "ui-navigate", data));
    }

    public Elements click(int element) throws IOException, InterruptedException {
        return send(event(element, "click", Map.of()));
    }

    /** What a browser sends when somebody has filled a field in. */
    public Elements enter(int field, String value) throws IOException, InterruptedException {
        return send(value(field, value), event(field, "change", Map.of()));
    }

    /** Calls what a component offers to its browser side, as a grid's {@code setViewportRange}. */
    public Elements call(int element, String method, Object... arguments) throws IOException, InterruptedException {
        return send(Map.of(
                "type",
                "publishedEventHandler",
                "node",
                element,
                "templateEventMethodName",
                method,
                "templateEventMethodArgs",
                List.of(arguments),
                "promise",
                -1));
    }

    /** Opens a box that looks its entries up as somebody types. */
    public Elements unfold(int box) throws IOException, InterruptedException {
        return send(property(box, "opened", true), event(box, "opened-changed", Map.of()));
    }

    /** The rows of a grid. */
    public Elements rows(int grid, int from, int count) throws IOException, InterruptedException {
        return call(grid, "setViewportRange", from, count);
    }

    /** What stands behind a link, read to its end as it comes. */
    public Download download(String address) throws IOException, InterruptedException {
        HttpResponse<InputStream> response =
                http.send(request("/" + address).GET().build(), BodyHandlers.ofInputStream());
        Work.check(response.statusCode() == 200, address + " answered " + response.statusCode());
        try (InputStream body = response.body()) {
            return Download.read(body);
        }
    }

    public Elements elements() {
        return elements;
    }

    private static Map<String, Object> value(int field, String value) {
        return property(field, "value", value);
    }

    private static Map<String, Object> property(int element, String name, Object value) {
        return Map.of("type", "mSync", "node", element, "feature", 1, "property", name, "value", value);
    }

    private static Map<String, Object> event(int element, String name, Map<String, Object> data) {
        return Map.of("type", "event", "node", element, "event", name, "data", data);
    }

    @SafeVarargs
    private Elements send(Map<String, Object>... calls) throws IOException, InterruptedException {
        String answer = text(post(message(calls)));
        take(JSON.readTree(answer.replaceFirst("^for\\(;;\\);", "")));
        return elements;
    }

    /** What a browser tells when it leaves a page for another: the portal lets go of what was on it. */
    private void leave() throws IOException, InterruptedException {
        Map<String, Object> farewell = message();
        farewell.put("UNLOAD", true);
        text(post(farewell));
    }

    @SafeVarargs
    private Map<String, Object> message(Map<String, Object>... calls) {
        Map<String, Object> message = new HashMap<>();
        message.put("csrfToken", securityKey);
        message.put("rpc", List.of(calls));
        message.put("syncId", syncId);
        message.put("clientId", clientId++);
        return message;
    }

    private HttpRequest post(Map<String, Object> message) {
        return request("/?v-r=uidl&v-uiId=" + ui)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(message)))
                .build();
    }

    private void take(JsonNode answer) {
        JsonNode message = answer.isArray() ? answer.path(0) : answer;
        Work.check(!message.path("meta").has("appError"), "appError: " + message.path("meta"));
        if (message.has("Vaadin-Security-Key")) {
            securityKey = message.path("Vaadin-Security-Key").asString();
        }
        syncId = message.path("syncId").asInt(syncId);
        elements.apply(message);
    }

    private String get(String path) throws IOException, InterruptedException {
        return text(request(path).GET().build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(portal.resolve(path));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + '=' + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private String text(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        for (String cookie : response.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        Work.check(response.statusCode() == 200, request.uri() + " answered " + response.statusCode());
        return Objects.requireNonNull(response.body());
    }

    private static String[] split(String address) {
        int question = address.indexOf('?');
        return question < 0
                ? new String[] {address, ""}
                : new String[] {address.substring(0, question), address.substring(question + 1)};
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
