package cn.qudao.org.domain;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.OrgPermissions;
import cn.qudao.org.UnitId;
import cn.qudao.org.Units;
import cn.qudao.org.UnitsMoved;
import cn.qudao.org.ValidityChanged;
import cn.qudao.scope.Scope;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a unit, and all below it, to another parent. A move is dated today or back to the day on which the unit took its
 * present place, never ahead: a place is a fact. Reports by the organisation of then follow the date where they count
 * outlets; records keep the place under which they were written, also those of the days between.
 */
@Service
@Requires(OrgPermissions.MOVE)
@Transactional
@Retryable(includes = PessimisticLockingFailureException.class, maxRetries = 5, delay = 20, jitter = 20)
public class Moves {

    private static final Limit NAMES = Limit.of(10);

    private final UnitRepository units;
    private final PlaceRepository places;
    private final StopRepository stops;
    private final OutletRepository outlets;
    private final ValidityRepository validities;
    private final ClerkRepository clerks;
    private final LeftPlaces left;
    private final Units directory;
    private final Days days;
    private final Scope scope;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    Moves(
            UnitRepository units,
            PlaceRepository places,
            StopRepository stops,
            OutletRepository outlets,
            ValidityRepository validities,
            ClerkRepository clerks,
            LeftPlaces left,
            Units directory,
            Days days,
            Scope scope,
            CurrentUser user,
            ApplicationEventPublisher events) {
        this.units = units;
        this.places = places;
        this.stops = stops;
        this.outlets = outlets;
        this.validities = validities;
        this.clerks = clerks;
        this.left = left;
        this.directory = directory;
        this.days = days;
        this.scope = scope;
        this.user = user;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public MovePreview preview(UnitId id) {
        Unit unit = units.findById(id.value()).orElseThrow(NotFound::new);
        Place place = unit.place();
        requireAllVisible(place);
        return new MovePreview(
                unit.row(),
                directory.path(id),
                units.countByLevel(place.lo(), place.hi()),
                units.below(place.lo(), place.hi(), NAMES).stream()
                        .map(Unit::row)
                        .toList(),
                placedSince(unit));
    }

    public void move(UnitId id, UnitId parentId, LocalDate on, String reason) {
        String why = Reasons.checked(reason);
        days.requirePast(on);
        Unit parent = units.findLockedById(parentId.value()).orElseThrow(NotFound::new);
        Unit unit = units.findLockedById(id.value()).orElseThrow(NotFound::new);
        Place from = unit.place();
        requireAllVisible(from);
        LocalDate earliest = placedSince(unit);
        if (on.isBefore(earliest)) {
            throw RuleViolation.at("on", "org.move.before-placed", earliest);
        }
        Place to = unit.moveBelow(parent);
        scope.asSystem("places follow a move", () -> follow(new Shift(from, to), on, why));
        events.publishEvent(new UnitsMoved(id, from, to, on));
        events.publishEvent(new ValidityChanged(from, on));
        events.publishEvent(new ValidityChanged(to, on));
    }

    private void follow(Shift shift, LocalDate on, String why) {
        long lo = shift.from().lo();
        long hi = shift.from().hi();
        units.shift(lo, hi, shift.distance());
        stops.shift(lo, hi, shift.distance());
        if (!Level.OUTLET.isAbove(shift.from().level())) {
            outlets.shift(lo, hi, shift.distance());
            validities.saveAll(validities.lastingBeyond(lo, hi, on).stream()
                    .map(row -> row.follow(shift, on))
                    .toList());
        }
        clerks.shift(lo, hi, shift.distance());
        places.saveAll(places.current(lo, hi).stream()
                .map(place -> place.follow(shift, on, why))
                .toList());
        left.follow(shift.to());
    }

    private LocalDate placedSince(Unit unit) {
        return places.findByScopeKey(unit.place().key()).map(UnitPlace::since).orElseThrow(NotFound::new);
    }

    /** Who cannot see part of what moves cannot judge the move. */
    private void requireAllVisible(Place place) {
        if (!scope.isSystem() && user.get().excluded().stream().anyMatch(place::contains)) {
            throw new RuleViolation("org.move.hidden-below");
        }
    }
}
