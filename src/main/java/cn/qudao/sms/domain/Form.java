package cn.qudao.sms.domain;

import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One way to write an order: {@code {product}} and {@code {number}} stand for themselves, all else for what it is. */
@Entity
@Table(name = "sms_form")
@Unscoped("The same for every clerk of the province")
final class Form {

    private static final String PRODUCT = "(?<product>[\\p{L}\\p{N}_-]{1,40})";
    private static final String NUMBER = "(?<number>(?:\\+|00)?[0-9](?:[0-9 -]{5,20}))";
    private static final int LONGEST = 60;
    private static final Pattern PLACES = Pattern.compile("\\{(product|number)}");

    @Id
    private long id;

    private int position;
    private String pattern;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Form() {}

    Form(int position, String pattern) {
        this.id = Ids.next();
        this.position = position;
        this.pattern = require(pattern);
    }

    void write(String newPattern) {
        this.pattern = require(newPattern);
    }

    /** Both places once, with something between them by which they are told apart. */
    private static String require(String pattern) {
        String stripped = pattern.strip();
        List<String> places =
                PLACES.matcher(stripped).results().map(MatchResult::group).toList();
        if (stripped.length() > LONGEST
                || places.size() != 2
                || Set.copyOf(places).size() != 2
                || stripped.contains("}{")
                || PLACES.matcher(stripped).replaceAll("").matches(".*[{}].*")) {
            throw RuleViolation.at("pattern", "sms.form.bad", LONGEST);
        }
        return stripped;
    }

    int position() {
        return position;
    }

    FormRow row() {
        return new FormRow(id, position, pattern);
    }

    Optional<Coded> read(String text) {
        Matcher found = compiled(pattern).matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Coded(
                    found.group("product").toUpperCase(Locale.ROOT), SubscriberNumber.parse(found.group("number"))));
        } catch (RuleViolation notANumber) {
            return Optional.empty();
        }
    }

    String example(String product, String number) {
        return pattern.replace("{product}", product).replace("{number}", number);
    }

    /** Spaces may stand around every mark. */
    static Pattern compiled(String form) {
        StringBuilder regex = new StringBuilder("\\s*");
        Matcher place = PLACES.matcher(form);
        int end = 0;
        while (place.find()) {
            literal(regex, form.substring(end, place.start()));
            regex.append(place.group(1).equals("product") ? PRODUCT : NUMBER);
            end = place.end();
        }
        literal(regex, form.substring(end));
        return Pattern.compile(regex.append("\\s*").toString());
    }

    private static void literal(StringBuilder regex, String text) {
        if (text.isBlank() && !text.isEmpty()) {
            regex.append("\\s+");
        } else if (!text.isEmpty()) {
            regex.append("\\s*").append(Pattern.quote(text.strip())).append("\\s*");
        }
    }
}
