package cn.qudao.org.domain;

import cn.qudao.kernel.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Which business days the organisation may be changed on: today and before. What is planned is not yet so. */
@Component
class Days {

    private final Clock clock;

    Days(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void requirePast(LocalDate day) {
        requirePast("on", day);
    }

    void requirePast(String field, LocalDate day) {
        if (day.isAfter(today())) {
            throw RuleViolation.at(field, "org.day.future");
        }
    }
}
