package cn.qudao.plaque.domain;

import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.OutletProfiles;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.plaque.PlaqueId;
import cn.qudao.plaque.PlaquePermissions;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues and withdraws plaques (row 43): an outlet has at most one of a kind at a time. */
@Service
@Requires(PlaquePermissions.ISSUE)
@Transactional
public class PlaqueDesk {

    private final PlaqueRepository plaques;
    private final Units units;
    private final OutletProfiles profiles;
    private final Dictionaries words;
    private final Scope scope;
    private final Clock clock;

    PlaqueDesk(
            PlaqueRepository plaques,
            Units units,
            OutletProfiles profiles,
            Dictionaries words,
            Scope scope,
            Clock clock) {
        this.plaques = plaques;
        this.units = units;
        this.profiles = profiles;
        this.words = words;
        this.scope = scope;
        this.clock = clock;
    }

    public PlaqueId issue(UnitId outletId, PlaqueForm form) {
        words.require("kind", Dictionary.PLAQUE_KIND, form.kind());
        LocalDate day = Objects.requireNonNull(form.issuedOn());
        requirePast("issuedOn", day);
        UnitRow outlet = units.find(outletId).orElseThrow(NotFound::new);
        if (!outlet.active()) {
            throw new RuleViolation("org.stopped", outlet.name());
        }
        plaques.findByOutletIdAndKind(outletId.value(), form.kind()).forEach(plaque -> plaque.requireOverBy(day));
        if (scope.asSystem(
                "numbers of plaques are unique in the whole province", () -> plaques.existsByNumber(form.number()))) {
            throw RuleViolation.at("number", "plaque.number.taken", form.number());
        }
        Integer star =
                profiles.find(outletId).map(found -> found.profile().star()).orElse(null);
        return plaques.save(new Plaque(outlet, form, star)).id();
    }

    public void withdraw(PlaqueId id, LocalDate on, String reason) {
        requirePast("on", on);
        plaques.findById(id.value()).orElseThrow(NotFound::new).withdraw(on, reason);
    }

    private void requirePast(String field, LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw RuleViolation.at(field, "org.day.future");
        }
    }
}
