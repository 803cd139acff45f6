package cn.qudao.responsibility.domain;

import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.responsibility.ChargeId;
import cn.qudao.responsibility.ResponsibilityPermissions;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contracts districts and binds customer managers to grids: one person at a time, one day after the other. */
@Service
@Requires(ResponsibilityPermissions.ASSIGN)
@Transactional
public class ChargeDesk {

    private final ChargeRepository charges;
    private final Units units;
    private final Dictionaries words;
    private final Clock clock;

    ChargeDesk(ChargeRepository charges, Units units, Dictionaries words, Clock clock) {
        this.charges = charges;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    /** Who had charge until then has it no longer from that day on. */
    public ChargeId give(UnitId unitId, ChargeForm form) {
        requirePast("since", form.from());
        if (!form.segment().isEmpty()) {
            words.require("segment", Dictionary.CUSTOMER_SEGMENT, form.segment());
        }
        UnitRow unit = units.find(unitId).orElseThrow(NotFound::new);
        if (!unit.active()) {
            throw new RuleViolation("org.stopped", unit.name());
        }
        Charge charge = new Charge(unit, form);
        charges.findByUnitIdOrderBySinceDescIdDesc(unitId.value()).forEach(before -> before.giveWay(form.from()));
        // The one before must be out of force in the database before this one is in.
        charges.flush();
        return charges.save(charge).id();
    }

    public void end(ChargeId id, LocalDate on, String reason) {
        requirePast("on", on);
        charges.findById(id.value()).orElseThrow(NotFound::new).end(on, reason);
    }

    private void requirePast(String field, LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw RuleViolation.at(field, "org.day.future");
        }
    }
}
