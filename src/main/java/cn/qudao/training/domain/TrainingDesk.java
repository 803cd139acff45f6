package cn.qudao.training.domain;

import cn.qudao.access.PostHolders;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.notice.Inboxes;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.training.TrainingId;
import cn.qudao.training.TrainingPermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans trainings, invites people, holds them and says who came (rows 187 and 190). */
@Service
@Requires(TrainingPermissions.PLAN)
@Transactional
public class TrainingDesk {

    /** More people do not fit in a training. */
    public static final int MOST_PEOPLE = 500;

    private final TrainingRepository trainings;
    private final AttendanceRepository attendance;
    private final ClerksBelow clerks;
    private final Invitations invitations;
    private final Units units;
    private final PostHolders holders;
    private final Inboxes inboxes;
    private final Clock clock;

    TrainingDesk(
            TrainingRepository trainings,
            AttendanceRepository attendance,
            ClerksBelow clerks,
            Invitations invitations,
            Units units,
            PostHolders holders,
            Inboxes inboxes,
            Clock clock) {
        this.trainings = trainings;
        this.attendance = attendance;
        this.clerks = clerks;
        this.invitations = invitations;
        this.units = units;
        this.holders = holders;
        this.inboxes = inboxes;
        this.clock = clock;
    }

    public TrainingId plan(TrainingForm form) {
        return trainings.save(new Training(unit(form.where()), form)).id();
    }

    /** @param version of the training that was shown */
    public void change(TrainingId id, TrainingForm form, long version) {
        Training training = locked(id);
        if (training.version() != version) {
            throw new RuleViolation("org.changed-meanwhile");
        }
        training.change(form);
    }

    /**
     * All who work at or below the unit today and are not invited yet. They are told, unless it is over.
     *
     * @return how many were added
     */
    public int invite(TrainingId id, UnitId where) {
        Training training = locked(id);
        training.requireOpen();
        UnitRow unit = unit(where);
        if (!training.place().contains(unit.place())) {
            throw RuleViolation.at("unit", "training.elsewhere", unit.name());
        }
        Set<UnitId> there = attendance.findByTrainingId(id.value()).stream()
                .map(Attendance::clerk)
                .collect(Collectors.toSet());
        List<UnitRow> added = clerks.below(unit.place(), MOST_PEOPLE + 1).stream()
                .filter(clerk -> !there.contains(clerk.id()))
                .toList();
        if (there.size() + added.size() > MOST_PEOPLE) {
            throw RuleViolation.at("unit", "training.too-many", MOST_PEOPLE);
        }
        if (added.isEmpty()) {
            throw RuleViolation.at("unit", "training.nobody", unit.name());
        }
        attendance.saveAll(invitations.of(training, added));
        if (!training.isHeld()) {
            tell(training, added, "training.notice.invited");
        }
        return added.size();
    }

    /** He need not come after all. */
    public void release(TrainingId id, long attendanceId) {
        Training training = locked(id);
        training.requireOpen();
        attendance.delete(of(id).apply(attendanceId));
    }

    /**
     * It has taken place. May be told again to put right who came.
     *
     * @param came the attendances of those who came; of all others is said that they did not
     */
    public void hold(TrainingId id, Set<Long> came) {
        Training training = locked(id);
        training.hold(LocalDate.now(clock));
        List<Attendance> people = attendance.findByTrainingId(id.value());
        if (people.isEmpty()) {
            throw new RuleViolation("training.empty");
        }
        people.forEach(each -> each.came(came.contains(each.id())));
    }

    public void cancel(TrainingId id, String reason) {
        Training training = locked(id);
        training.cancel(reason);
        Set<UnitId> people = attendance.findByTrainingId(id.value()).stream()
                .map(Attendance::clerk)
                .collect(Collectors.toSet());
        tell(training, units.all(people), "training.notice.cancelled");
    }

    private void tell(Training training, List<UnitRow> people, String key) {
        Map<Long, List<Long>> accounts =
                holders.at(people.stream().map(UnitRow::place).toList());
        for (UnitRow clerk : people) {
            inboxes.tell(
                    TrainingNotices.INVITATION,
                    accounts.getOrDefault(clerk.place().key(), List.of()),
                    "organisation/" + clerk.code(),
                    key,
                    training.title(),
                    training.onDay());
        }
    }

    private Function<Long, Attendance> of(TrainingId id) {
        Map<Long, Attendance> people = attendance.findByTrainingId(id.value()).stream()
                .collect(Collectors.toMap(Attendance::id, Function.identity()));
        return wanted -> Optional.ofNullable(people.get(wanted)).orElseThrow(NotFound::new);
    }

    private UnitRow unit(UnitId id) {
        return units.find(id).orElseThrow(NotFound::new);
    }

    private Training locked(TrainingId id) {
        return trainings.findLockedById(id.value()).orElseThrow(NotFound::new);
    }
}
