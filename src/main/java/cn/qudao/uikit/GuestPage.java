package cn.qudao.uikit;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A page for a customer's phone: plain HTML, without script and without a session, so that the oldest phone shows it and a
 * visitor costs the portal one request. Whatever is said is escaped here.
 */
public final class GuestPage {

    private final String language;
    private final String title;
    private final StringBuilder body = new StringBuilder(600);
    private int refresh;

    public GuestPage(Locale language, String title) {
        this.language = language.getLanguage().equals("en") ? "en" : "zh-CN";
        this.title = Html.escaped(title);
    }

    public GuestPage say(@Nullable String text) {
        return say("p", text);
    }

    /** In small letters. */
    public GuestPage note(@Nullable String text) {
        return say("small", text);
    }

    private GuestPage say(String tag, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            body.append('<')
                    .append(tag)
                    .append('>')
                    .append(Html.escaped(text))
                    .append("</")
                    .append(tag)
                    .append('>');
        }
        return this;
    }

    /** What is so, one line each: a name and a value in turn. */
    public GuestPage facts(String... namesAndValues) {
        body.append("<dl>");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            say("dt", namesAndValues[i]).say("dd", namesAndValues[i + 1]);
        }
        body.append("</dl>");
        return this;
    }

    /** Two buttons of which the first is the one that the page is about; {@code answer} is sent to the same address. */
    public GuestPage ask(String yes, String no) {
        body.append("<form method=\"post\"><button name=\"answer\" value=\"yes\">")
                .append(Html.escaped(yes))
                .append("</button><button class=\"other\" name=\"answer\" value=\"no\">")
                .append(Html.escaped(no))
                .append("</button></form>");
        return this;
    }

    /** What was wrong with what was entered. */
    public GuestPage warn(@Nullable String text) {
        return say("strong", text);
    }

    /**
     * One thing to enter.
     *
     * @param keys which keys the phone shows: {@code text}, {@code numeric} or {@code tel}
     * @param filling what the phone may fill in by itself, as HTML names it
     */
    public record Field(String name, String label, String value, String keys, String filling) {}

    /** Is sent to the same address. */
    public GuestPage form(String button, Field... fields) {
        body.append("<form method=\"post\">");
        for (Field field : fields) {
            body.append(
                    "<label>%s<input name=\"%s\" value=\"%s\" inputmode=\"%s\" autocomplete=\"%s\" required maxlength=\"40\"></label>"
                            .formatted(
                                    Html.escaped(field.label),
                                    field.name,
                                    Html.escaped(field.value),
                                    field.keys,
                                    field.filling));
        }
        body.append("<button>").append(Html.escaped(button)).append("</button></form>");
        return this;
    }

    public GuestPage link(String address, String text) {
        body.append("<p><a href=\"")
                .append(Html.escaped(address))
                .append("\">")
                .append(Html.escaped(text))
                .append("</a></p>");
        return this;
    }

    /** The page asks again by itself: something is under way. */
    public GuestPage refreshedAfter(int seconds) {
        refresh = seconds;
        return this;
    }

    public ResponseEntity<String> answer(HttpStatus status) {
        String again = refresh == 0 ? "" : "<meta http-equiv=\"refresh\" content=\"" + refresh + "\">";
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Language", language)
                .body("""
                        <!doctype html>
                        <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                        <meta name="robots" content="noindex"><meta name="format-detection" content="telephone=no">%s
                        <title>%s</title><link rel="stylesheet" href="/guest/page.css"><link rel="icon" href="/icons/qudao.png"></head>
                        <body><main><h1>%s</h1>%s</main></body></html>
                        """.formatted(language, again, title, title, body));
    }
}
