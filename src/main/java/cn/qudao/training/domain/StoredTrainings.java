package cn.qudao.training.domain;

import cn.qudao.kernel.NotFound;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.training.NewBackbone;
import cn.qudao.training.NewTraining;
import cn.qudao.training.Trainings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Trainings by the hundred, by the same rules as those that are planned one by one. */
@Component
class StoredTrainings implements Trainings {

    private final TrainingRepository trainings;
    private final AttendanceRepository attendance;
    private final BackboneRepository backbones;
    private final ClerksBelow clerks;
    private final Invitations invitations;
    private final Units units;
    private final Clock clock;

    StoredTrainings(
            TrainingRepository trainings,
            AttendanceRepository attendance,
            BackboneRepository backbones,
            ClerksBelow clerks,
            Invitations invitations,
            Units units,
            Clock clock) {
        this.trainings = trainings;
        this.attendance = attendance;
        this.backbones = backbones;
        this.clerks = clerks;
        this.invitations = invitations;
        this.units = units;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(List<NewTraining> wanted) {
        Map<UnitId, UnitRow> known = known(wanted.stream().flatMap(each -> Stream.of(each.unit(), each.invited())));
        for (NewTraining each : wanted) {
            Training training = trainings.save(new Training(
                    unit(known, each.unit()),
                    new TrainingForm(
                            each.kind(),
                            each.topic(),
                            each.title(),
                            null,
                            each.unit(),
                            each.day(),
                            each.minutes(),
                            each.venue(),
                            each.trainer())));
            List<Attendance> people = invitations.of(
                    training, clerks.below(unit(known, each.invited()).place(), each.most()));
            if (each.day().isBefore(LocalDate.now(clock)) && !people.isEmpty()) {
                training.hold(LocalDate.now(clock));
                for (int i = 0; i < people.size(); i++) {
                    people.get(i).came(each.came().test(i));
                }
            }
            attendance.saveAll(people);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void choose(List<NewBackbone> wanted) {
        Map<UnitId, UnitRow> known = known(wanted.stream().map(NewBackbone::outlet));
        for (NewBackbone each : wanted) {
            UnitRow outlet = unit(known, each.outlet());
            BackboneForm form = new BackboneForm(each.since(), null, each.reason());
            (each.person() ? clerks.below(outlet.place(), 1) : List.of(outlet))
                    .forEach(unit -> backbones.save(new Backbone(unit, form, Optional.empty())));
        }
    }

    private Map<UnitId, UnitRow> known(Stream<UnitId> wanted) {
        return units.all(wanted.distinct().toList()).stream()
                .collect(Collectors.toMap(UnitRow::id, Function.identity()));
    }

    private static UnitRow unit(Map<UnitId, UnitRow> known, UnitId id) {
        return Optional.ofNullable(known.get(id)).orElseThrow(NotFound::new);
    }
}
