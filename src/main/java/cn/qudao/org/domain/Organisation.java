package cn.qudao.org.domain;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.ClerkProfile;
import cn.qudao.org.OrgPermissions;
import cn.qudao.org.OutletProfile;
import cn.qudao.org.RegionProfile;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitStopped;
import cn.qudao.scope.Scope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates units and changes what they are. Every verb first locks the unit whose children or state it changes, so that
 * two at once never give out the same place; what loses a race for a lock is tried again.
 */
@Service
@Requires(OrgPermissions.EDIT)
@Transactional
@Retryable(includes = PessimisticLockingFailureException.class, maxRetries = 5, delay = 20, jitter = 20)
public class Organisation {

    private final UnitRepository units;
    private final PlaceRepository places;
    private final StopRepository stops;
    private final RegionRepository regions;
    private final OutletRepository outlets;
    private final ClerkRepository clerks;
    private final Validities validities;
    private final ProfileRules rules;
    private final Days days;
    private final Scope scope;
    private final ApplicationEventPublisher events;

    Organisation(
            UnitRepository units,
            PlaceRepository places,
            StopRepository stops,
            RegionRepository regions,
            OutletRepository outlets,
            ClerkRepository clerks,
            Validities validities,
            ProfileRules rules,
            Days days,
            Scope scope,
            ApplicationEventPublisher events) {
        this.units = units;
        this.places = places;
        this.stops = stops;
        this.regions = regions;
        this.outlets = outlets;
        this.clerks = clerks;
        this.validities = validities;
        this.rules = rules;
        this.days = days;
        this.scope = scope;
        this.events = events;
    }

    public UnitId createRegion(UnitId province, UnitForm form, RegionProfile profile) {
        rules.check(profile);
        Unit unit = create(province, Level.REGION, form);
        regions.save(new Region(unit, profile));
        return unit.id();
    }

    public UnitId createDistrict(UnitId region, UnitForm form) {
        return create(region, Level.DISTRICT, form).id();
    }

    public UnitId createGrid(UnitId district, UnitForm form) {
        return create(district, Level.GRID, form).id();
    }

    /** The outlet counts as valid from the day on which it opens. */
    public UnitId createOutlet(UnitId grid, UnitForm form, OutletProfile profile) {
        rules.check(profile);
        Unit unit = create(grid, Level.OUTLET, form);
        outlets.save(new Outlet(unit, profile));
        validities.begin(unit, form.openedOn());
        return unit.id();
    }

    /** The day of opening is the first day of employment. */
    public UnitId createClerk(UnitId outlet, UnitForm form, ClerkProfile profile) {
        rules.check(profile);
        Unit unit = create(outlet, Level.CLERK, form);
        clerks.save(new Clerk(unit, profile));
        return unit.id();
    }

    public void rename(UnitId id, String name) {
        locked(id).rename(UnitForm.checkedName(name));
    }

    /** A unit stops after everything below it has. */
    public void stop(UnitId id, LocalDate on, String reason) {
        days.requirePast(on);
        Unit unit = locked(id);
        long working = scope.asSystem(
                "units at work below one that stops", () -> units.countByParentIdAndStoppedOnIsNull(id.value()));
        if (working > 0) {
            throw new RuleViolation("org.stop.working-below", working);
        }
        String why = Reasons.checked(reason);
        stops.save(unit.stop(on, why));
        validities.end(unit, on);
        events.publishEvent(new UnitStopped(id, on, why));
    }

    public void reopen(UnitId id, LocalDate on) {
        days.requirePast(on);
        Unit unit = locked(id);
        UnitId parent = unit.parent();
        if (parent != null) {
            scope.asSystem("the state of the unit above", () -> units.findById(parent.value()))
                    .ifPresent(Unit::requireActive);
        }
        unit.reopen(on);
        stops.findByUnitIdAndUntilIsNull(id.value()).ifPresent(stop -> stop.end(on));
        if (unit.place().level() == Level.OUTLET) {
            validities.begin(unit, on);
        }
    }

    /**
     * Says whether an outlet at work counts (row 36): one that lost its licence for a while does not, but is still there.
     */
    public void setValid(UnitId outlet, boolean valid, LocalDate on) {
        days.requirePast(on);
        Unit unit = locked(outlet);
        unit.requireActive();
        if (valid) {
            validities.begin(unit, on);
        } else {
            validities.end(unit, on);
        }
    }

    public void describe(UnitId region, RegionProfile profile, @Nullable Long version) {
        rules.check(profile);
        Region row = regions.findById(region.value()).orElseThrow(NotFound::new);
        requireSame(version, row.version());
        row.describe(profile);
    }

    public void describe(UnitId outlet, OutletProfile profile, @Nullable Long version) {
        rules.check(profile);
        Outlet row = outlets.findById(outlet.value()).orElseThrow(NotFound::new);
        requireSame(version, row.version());
        row.describe(profile);
    }

    public void describe(UnitId clerk, ClerkProfile profile, @Nullable Long version) {
        rules.check(profile);
        Clerk row = clerks.findById(clerk.value()).orElseThrow(NotFound::new);
        requireSame(version, row.version());
        row.describe(profile);
    }

    private Unit create(UnitId parentId, Level level, UnitForm form) {
        days.requirePast("openedOn", form.openedOn());
        Unit parent = locked(parentId);
        if (parent.place().level().below().orElse(null) != level) {
            throw new RuleViolation("org.create.wrong-level");
        }
        if (scope.asSystem("codes are unique in the whole province", () -> units.existsByCode(form.code()))) {
            throw RuleViolation.at("code", "org.code.taken", form.code());
        }
        Unit unit = units.save(parent.open(form.code(), form.name(), form.openedOn()));
        places.save(new UnitPlace(unit.id(), unit.place(), form.openedOn(), ""));
        return unit;
    }

    private Unit locked(UnitId id) {
        return units.findLockedById(id.value()).orElseThrow(NotFound::new);
    }

    private static void requireSame(@Nullable Long seen, long now) {
        if (seen != null && seen != now) {
            throw new RuleViolation("org.changed-meanwhile");
        }
    }
}
