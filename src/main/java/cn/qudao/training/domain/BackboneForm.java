package cn.qudao.training.domain;

import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Since when and why an outlet or a clerk teaches others.
 *
 * @param until the last day; null for as long as nobody ends it
 */
public record BackboneForm(
        @Nullable LocalDate since, @Nullable LocalDate until, String reason) {

    public BackboneForm {
        if (since == null) {
            throw RuleViolation.at("since", "org.day.missing");
        }
        requireOrder(since, until);
        reason = Texts.reason(reason);
    }

    static void requireOrder(LocalDate since, @Nullable LocalDate until) {
        if (until != null && until.isBefore(since)) {
            throw RuleViolation.at("until", "training.backbone.before", since);
        }
    }

    LocalDate begin() {
        return Objects.requireNonNull(since);
    }
}
