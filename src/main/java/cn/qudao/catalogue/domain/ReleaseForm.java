package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.Phase;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From which phase on a product may be recommended, from a day on, and why; null for none. */
public record ReleaseForm(@Nullable Phase phase, @Nullable LocalDate since, String reason) {

    public ReleaseForm {
        if (since == null) {
            throw RuleViolation.at("since", "org.day.missing");
        }
        reason = Texts.reason(reason);
    }

    LocalDate from() {
        return Objects.requireNonNull(since);
    }
}
