package cn.qudao.reportshelf.ui;

import cn.qudao.access.RoleNames;
import cn.qudao.access.RoleNames.RoleName;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Messages;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.Reports;
import cn.qudao.reportshelf.domain.Question;
import cn.qudao.reportshelf.domain.SubscriptionForm;
import cn.qudao.reportshelf.domain.SubscriptionRow;
import cn.qudao.uikit.Address;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a kept question reads, and where it leads. */
@Component
class ShelfWords {

    private static final String WORD = "reportshelf.subscription.";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final Reports reports;
    private final RoleNames roles;
    private final Messages messages;

    ShelfWords(Reports reports, RoleNames roles, Messages messages) {
        this.reports = reports;
        this.roles = roles;
        this.messages = messages;
    }

    /** The report's title, or why it cannot be opened. */
    String report(Question question, Locale language) {
        Optional<ReportDefinition> report = reports.find(question.report());
        if (report.isEmpty()) {
            return messages.text(language, "reportshelf.report.gone", question.report());
        }
        String title = reports.title(report.get(), language);
        return reports.isOpen(report.get()) ? title : messages.text(language, "reportshelf.report.closed", title);
    }

    /** What is asked of it. */
    String asked(Question question, Locale language) {
        return reports.find(question.report())
                .map(report -> reports.describe(report, question.parameters(), language))
                .map(parts -> String.join(messages.text(language, "reportshelf.and"), parts))
                .orElse("");
    }

    /** @param unit the name of the unit, in place of its code; null where only that is known */
    String asked(Question question, @Nullable String unit, Locale language) {
        if (unit == null) {
            return asked(question, language);
        }
        Map<String, String> named = new LinkedHashMap<>(question.parameters());
        named.put("unit", unit);
        return asked(new Question(question.report(), named), language);
    }

    /** Null where the post may not open it. */
    @Nullable
    Address address(Question question) {
        return reports.find(question.report())
                .filter(reports::isOpen)
                .map(report -> new Address("reports/" + report.id(), question.parameters()).with("or-own", true))
                .orElse(null);
    }

    /** When a subscription comes, and what became of the last one. */
    String comes(SubscriptionRow subscription, Locale language) {
        SubscriptionForm form = subscription.form();
        String hour = "%02d:00".formatted(form.hour());
        String rhythm = switch (form.rhythm()) {
            case DAILY, WORKDAYS -> messages.text(language, WORD + "rhythm." + form.rhythm());
            case WEEKLY -> messages.text(language, WORD + "weekday." + form.day());
            case MONTHLY -> messages.text(language, WORD + "monthly", form.day());
        };
        String said = messages.text(
                language, WORD + "comes", rhythm, hour, form.format().toUpperCase(Locale.ROOT));
        String outcome = subscription.outcome();
        Instant last = subscription.lastAt();
        if (outcome == null || last == null) {
            return said;
        }
        String problem = subscription.problem();
        return said
                + messages.text(
                        language,
                        WORD + "last." + outcome,
                        TIME.format(last.atZone(Clocks.BUSINESS_ZONE)),
                        problem == null ? "" : messages.text(language, problem));
    }

    List<RoleName> roles() {
        return roles.all();
    }

    /** A role that there is no more by its code. */
    String role(String code, Locale language) {
        return roles().stream()
                .filter(role -> role.code().equals(code))
                .findFirst()
                .map(role -> role(role, language))
                .orElse(code);
    }

    String role(RoleName role, Locale language) {
        String own = role.name();
        return own == null ? messages.text(language, "access.role." + role.code()) : own;
    }
}
