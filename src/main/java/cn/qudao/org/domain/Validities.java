package cn.qudao.org.domain;

import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.ValidityChanged;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Begins and ends the periods in which an outlet counts as valid; they never overlap. */
@Component
class Validities {

    private final ValidityRepository rows;
    private final ApplicationEventPublisher events;

    Validities(ValidityRepository rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    void begin(Unit outlet, LocalDate on) {
        List<OutletValidity> before =
                rows.findByOutletIdOrderBySince(outlet.id().value());
        for (OutletValidity row : before) {
            LocalDate until = row.until();
            if (until == null) {
                throw new RuleViolation("org.validity.already");
            }
            if (until.isAfter(on)) {
                throw RuleViolation.at("on", "org.validity.overlap", until);
            }
        }
        rows.save(new OutletValidity(outlet.id(), outlet.place(), on));
        events.publishEvent(new ValidityChanged(outlet.place(), on));
    }

    void end(Unit outlet, LocalDate on) {
        rows.findByOutletIdAndUntilIsNull(outlet.id().value()).ifPresent(row -> {
            if (on.isBefore(row.since())) {
                throw RuleViolation.at("on", "org.validity.before-begin", row.since());
            }
            row.end(on);
            events.publishEvent(new ValidityChanged(outlet.place(), on));
        });
    }
}
