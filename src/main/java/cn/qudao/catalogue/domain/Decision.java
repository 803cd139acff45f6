package cn.qudao.catalogue.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who decides something and when; and that it holds from today on at the earliest, so that what was sold stays right. */
@Component
class Decision {

    private final CurrentUser user;
    private final Clock clock;

    Decision(CurrentUser user, Clock clock) {
        this.user = user;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Null where the system itself does. */
    @Nullable
    String by() {
        return user.find().map(Actor::displayName).orElse(null);
    }

    void requireNotPast(String field, LocalDate day) {
        if (day.isBefore(today())) {
            throw RuleViolation.at(field, "catalogue.day.past");
        }
    }

    void requireAhead(LocalDate since) {
        if (!since.isAfter(today())) {
            throw new RuleViolation("catalogue.begun", since);
        }
    }
}
