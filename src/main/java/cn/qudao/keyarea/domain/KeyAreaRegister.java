package cn.qudao.keyarea.domain;

import static cn.qudao.org.Dictionary.COMPETITOR;
import static cn.qudao.org.Dictionary.KEY_AREA_KIND;

import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.keyarea.KeyAreaId;
import cn.qudao.keyarea.KeyAreaPermissions;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the register of key areas (row 40). */
@Service
@Requires(KeyAreaPermissions.EDIT)
@Transactional
public class KeyAreaRegister {

    private static final int REASON_LENGTH = 200;

    private final KeyAreaRepository areas;
    private final AreaOutletRepository outlets;
    private final AreaSurveyRepository surveys;
    private final Units units;
    private final Dictionaries words;
    private final Scope scope;
    private final Clock clock;

    KeyAreaRegister(
            KeyAreaRepository areas,
            AreaOutletRepository outlets,
            AreaSurveyRepository surveys,
            Units units,
            Dictionaries words,
            Scope scope,
            Clock clock) {
        this.areas = areas;
        this.outlets = outlets;
        this.surveys = surveys;
        this.units = units;
        this.words = words;
        this.scope = scope;
        this.clock = clock;
    }

    public KeyAreaId add(KeyAreaForm form) {
        words.require("kind", KEY_AREA_KIND, form.kind());
        requireNewName(form, null);
        return areas.save(new KeyArea(unit(form.where()), form)).id();
    }

    /** @param version of the area that was shown */
    public void change(KeyAreaId id, KeyAreaForm form, long version) {
        words.require("kind", KEY_AREA_KIND, form.kind());
        requireNewName(form, id);
        KeyArea area = locked(id);
        if (area.version() != version) {
            throw new RuleViolation("org.changed-meanwhile");
        }
        UnitRow unit = unit(form.where());
        if (!area.place().equals(unit.place())) {
            requireAllInside(id, unit);
            surveys.findByAreaIdOrderBySurveyedOnDesc(id.value()).forEach(survey -> survey.follow(unit.place()));
        }
        area.describe(unit, form);
    }

    /** An outlet within the area's unit lies in the area. */
    public void assign(KeyAreaId id, UnitId outlet) {
        KeyArea area = locked(id);
        UnitRow unit = unit(outlet);
        if (outlets.findByAreaIdAndOutletId(id.value(), outlet.value()).isPresent()) {
            throw RuleViolation.at("outlet", "keyarea.outlet.already", unit.name());
        }
        outlets.save(area.take(unit));
    }

    public void release(KeyAreaId id, UnitId outlet) {
        outlets.delete(
                outlets.findByAreaIdAndOutletId(id.value(), outlet.value()).orElseThrow(NotFound::new));
    }

    /** What was counted on a day; told again for the same day, it replaces what was told before. */
    public void survey(KeyAreaId id, SurveyForm form) {
        requirePast(form.on());
        form.outlets().keySet().forEach(competitor -> words.require(competitor, COMPETITOR, competitor));
        KeyArea area = locked(id);
        surveys.deleteAll(surveys.findByAreaIdAndSurveyedOn(id.value(), form.on()));
        surveys.flush();
        surveys.saveAll(form.outlets().entrySet().stream()
                .map(found -> area.survey(form.on(), found.getKey(), found.getValue()))
                .toList());
    }

    /** It no longer counts: torn down, moved away, lost its customers. */
    public void close(KeyAreaId id, LocalDate on, String reason) {
        requirePast(on);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > REASON_LENGTH) {
            throw RuleViolation.at("reason", "org.reason.length", REASON_LENGTH);
        }
        locked(id).close(on, why);
    }

    public void reopen(KeyAreaId id) {
        locked(id).reopen();
    }

    private void requireNewName(KeyAreaForm form, @Nullable KeyAreaId self) {
        areas.findByUnitIdAndName(form.where().value(), form.name())
                .filter(other -> !other.id().equals(self))
                .ifPresent(other -> {
                    throw RuleViolation.at("name", "keyarea.name.taken", form.name());
                });
    }

    /** Also the outlets that the person does not see. */
    private void requireAllInside(KeyAreaId id, UnitRow unit) {
        long outside = scope.asSystem(
                "whether all outlets of a key area lie in its new unit",
                () -> outlets.findByAreaId(id.value()).stream()
                        .filter(outlet -> !unit.place().contains(outlet.place()))
                        .count());
        if (outside > 0) {
            throw RuleViolation.at("unit", "keyarea.unit.outlets-outside", outside);
        }
    }

    private void requirePast(LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw RuleViolation.at("on", "org.day.future");
        }
    }

    private UnitRow unit(UnitId id) {
        return units.find(id).orElseThrow(NotFound::new);
    }

    private KeyArea locked(KeyAreaId id) {
        return areas.findLockedById(id.value()).orElseThrow(NotFound::new);
    }
}
