package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.Phase;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A phase from a day on, and why. */
public record PhaseForm(@Nullable Phase phase, @Nullable LocalDate since, String reason) {

    public PhaseForm {
        if (phase == null) {
            throw RuleViolation.at("phase", "org.text.missing");
        }
        if (since == null) {
            throw RuleViolation.at("since", "org.day.missing");
        }
        reason = Texts.reason(reason);
    }

    Phase chosen() {
        return Objects.requireNonNull(phase);
    }

    LocalDate from() {
        return Objects.requireNonNull(since);
    }
}
