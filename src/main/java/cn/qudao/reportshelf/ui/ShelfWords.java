package cn.qudao.reportshelf.ui;

import cn.qudao.access.RoleNames;
import cn.qudao.access.RoleNames.RoleName;
import cn.qudao.kernel.Messages;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.Reports;
import cn.qudao.reportshelf.domain.Question;
import cn.qudao.uikit.Address;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a kept question reads, and where it leads. */
@Component
class ShelfWords {

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

    /** Null where the post may not open it. */
    @Nullable
    Address address(Question question) {
        return reports.find(question.report())
                .filter(reports::isOpen)
                .map(report -> new Address("reports/" + report.id(), question.parameters()).with("or-own", true))
                .orElse(null);
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
