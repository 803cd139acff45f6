package cn.qudao.demogateway;

import cn.qudao.demogateway.DemoVoice.Heard;
import cn.qudao.kernel.Messages;
import cn.qudao.smsline.Unsent;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All phones on one page, for this machine alone: send and dial as a phone, and see what phones have got. */
public final class PhonePage implements AutoCloseable {

    private static final int LONGEST_BODY = 16 * 1024;
    private static final int LONGEST_TEXT = 2000;
    private static final Pattern LINK = Pattern.compile("https?://[\\w.:/~?=%-]+");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final HttpServer server;
    private final DemoGateway gateway;
    private final DemoVoice voice;
    private final Messages messages;
    private final Hint hint;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    /** What one may begin with: a clerk's phone and an order, and a customer who calls. */
    public record Hint(String phone, String text, String customer) {}

    @FunctionalInterface
    private interface Act {

        /** What the page shows then; nothing where the form makes no sense. */
        Optional<String> with(Map<String, String> form, Locale language);
    }

    private PhonePage(HttpServer server, DemoGateway gateway, DemoVoice voice, Messages messages, Hint hint) {
        this.server = server;
        this.gateway = gateway;
        this.voice = voice;
        this.messages = messages;
        this.hint = hint;
    }

    public static PhonePage open(DemoGateway gateway, DemoVoice voice, Messages messages, Hint hint)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        PhonePage page = new PhonePage(server, gateway, voice, messages, hint);
        server.setExecutor(page.workers);
        server.createContext("/", page::page);
        server.createContext("/screens", page::screens);
        server.createContext("/send", exchange -> page.act(exchange, page::send));
        server.createContext("/dial", exchange -> page.act(exchange, page::dial));
        server.createContext("/press", exchange -> page.act(exchange, page::press));
        server.start();
        return page;
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void page(HttpExchange exchange) throws IOException {
        try (exchange) {
            Locale language = language(exchange);
            answer(exchange, 200, """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title><style>
                :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
                body { max-width: 44rem; margin: 0 auto; padding: 1rem }
                form { display: grid; gap: .75rem; margin-block: 1rem }
                label { display: grid; gap: .25rem }
                input, textarea, button { font: inherit; padding: .5rem; border-radius: .5rem; border: 1px solid gray }
                ol { list-style: none; padding: 0; display: grid; gap: .5rem }
                li { padding: .5rem .75rem; border-radius: .75rem; background: rgb(128 128 128 / .15); overflow-wrap: anywhere }
                li.sent { background: rgb(60 120 240 / .2); margin-inline-start: 3rem }
                small { display: block; opacity: .75 }
                h2 { margin-block: 2rem 0 }
                #call p { white-space: pre-line }
                #call button { min-width: 3rem; margin-inline-end: .5rem }
                #gone { color: light-dark(#b3261e, #ffb4ab) }
                </style></head><body><h1>%s</h1><p>%s</p><p id="gone" role="alert" hidden>%s</p>
                <form id="form"><label>%s<input name="phone" required inputmode="tel" value="%s"></label>
                <label>%s<textarea name="text" required rows="3" maxlength="2000">%s</textarea></label>
                <button>%s</button><output id="said"></output></form>
                <ol id="screens" aria-live="polite"></ol>
                <h2>%s</h2><p>%s</p>
                <form id="dialling"><label>%s<input name="phone" required inputmode="tel" value="%s"></label>
                <button>%s</button></form><section id="call" aria-live="polite"></section>
                <script>
                const fetched = async (path, what) => {
                  try { const text = await (await fetch(path, what)).text(); gone.hidden = true; return text }
                  catch (stopped) { gone.hidden = false; return '' } };
                const ask = (path, form) => fetched(path, { method: 'POST', body: new URLSearchParams(form) });
                let shown = '';
                const show = async () => { const now = await fetched('/screens');
                  if (now && now !== shown) screens.innerHTML = shown = now };
                form.onsubmit = async event => { event.preventDefault();
                  said.textContent = await ask('/send', new FormData(form));
                  show() };
                dialling.onsubmit = async event => { event.preventDefault();
                  call.innerHTML = await ask('/dial', new FormData(dialling)) };
                call.onclick = async event => { const key = event.target.closest('button');
                  if (key) { call.innerHTML = await ask('/press', { ...key.parentElement.dataset, key: key.value });
                    call.querySelector('button')?.focus() } };
                show(); setInterval(show, 1000);
                </script></body></html>
                """.formatted(
                            language.getLanguage(),
                            say(language, "title"),
                            say(language, "title"),
                            say(language, "what", gateway.serviceNumber()),
                            say(language, "gone"),
                            say(language, "phone"),
                            escaped(hint.phone()),
                            say(language, "text"),
                            escaped(hint.text()),
                            say(language, "send"),
                            say(language, "voice"),
                            say(language, "voice.what"),
                            say(language, "phone"),
                            escaped(hint.customer()),
                            say(language, "dial")));
        }
    }

    private void screens(HttpExchange exchange) throws IOException {
        try (exchange) {
            Locale language = language(exchange);
            List<PhoneMessage> all = gateway.screens();
            answer(
                    exchange,
                    200,
                    all.isEmpty()
                            ? "<li>" + say(language, "empty") + "</li>"
                            : all.stream()
                                    .map(message -> "<li class=\"%s\"><small>%s · %s · %s</small>%s</li>"
                                            .formatted(
                                                    message.sent() ? "sent" : "got",
                                                    TIME.format(message.at()),
                                                    escaped(message.phone()),
                                                    say(language, message.sent() ? "sent" : "got"),
                                                    LINK.matcher(escaped(message.text()))
                                                            .replaceAll("<a href=\"$0\" target=\"_blank\">$0</a>")))
                                    .collect(Collectors.joining()));
        }
    }

    /** Only from this page: another site that the browser has open must not act as a phone. */
    private void act(HttpExchange exchange, Act act) throws IOException {
        try (exchange) {
            Locale language = language(exchange);
            String from = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Sec-Fetch-Site"))
                    .orElse("none");
            if (!exchange.getRequestMethod().equals("POST") || !(from.equals("same-origin") || from.equals("none"))) {
                answer(exchange, 403, "");
                return;
            }
            Optional<String> shown = act.with(
                    form(new String(exchange.getRequestBody().readNBytes(LONGEST_BODY), StandardCharsets.UTF_8)),
                    language);
            answer(exchange, shown.isPresent() ? 200 : 400, shown.orElseGet(() -> say(language, "bad")));
        }
    }

    private Optional<String> send(Map<String, String> form, Locale language) {
        String text = form.getOrDefault("text", "");
        return phone(form)
                .filter(phone -> !text.isEmpty() && text.length() <= LONGEST_TEXT)
                .map(phone -> say(language, tell(phone, text)));
    }

    private String tell(String phone, String text) {
        try {
            return gateway.send(phone, text) ? "kept" : "not-kept";
        } catch (Unsent notConnected) {
            return "not-connected";
        }
    }

    private Optional<String> dial(Map<String, String> form, Locale language) {
        return phone(form).map(phone -> heard(language, () -> voice.dial(phone, language)));
    }

    private Optional<String> press(Map<String, String> form, Locale language) {
        String call = form.getOrDefault("call", "");
        String step = form.getOrDefault("step", "");
        String key = form.getOrDefault("key", "");
        return call.matches("[0-9a-f-]{36}") && step.matches("\\d{1,4}") && key.matches("[0-9]|hangup")
                ? Optional.of(heard(language, () -> pressed(call, Integer.parseInt(step), key, language)))
                : Optional.empty();
    }

    private Heard pressed(String call, int step, String key, Locale language) throws IOException {
        if (key.equals("hangup")) {
            voice.hangUp(call);
            return new Heard(call, step, messages.text(language, "demogateway.hung-up"), List.of());
        }
        return voice.press(call, step, key, language);
    }

    private String heard(Locale language, Call call) {
        try {
            Heard heard = call.hear();
            String keys = heard.keys().stream()
                    .map(key -> "<button value=\"%s\">%s</button>".formatted(escaped(key), escaped(key)))
                    .collect(Collectors.joining());
            String hangUp =
                    heard.keys().isEmpty() ? "" : "<button value=\"hangup\">" + say(language, "hang-up") + "</button>";
            return "<p>%s</p><div data-call=\"%s\" data-step=\"%d\">%s%s</div>"
                    .formatted(escaped(heard.words()), heard.call(), heard.step(), keys, hangUp);
        } catch (IOException nobodyThere) {
            return "<p>" + say(language, "no-answer") + "</p>";
        }
    }

    @FunctionalInterface
    private interface Call {

        Heard hear() throws IOException;
    }

    private static Optional<String> phone(Map<String, String> form) {
        return Optional.of(form.getOrDefault("phone", "").replaceAll("[\\s-]", ""))
                .filter(phone -> phone.matches("\\d{3,20}"));
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String field : body.split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                form.put(field.substring(0, equals), decoded(field.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    private static Locale language(HttpExchange exchange) {
        String wanted = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Language"))
                .orElse("");
        return wanted.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private String say(Locale language, String key, Object... arguments) {
        return escaped(messages.text(language, "demogateway." + key, arguments));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
