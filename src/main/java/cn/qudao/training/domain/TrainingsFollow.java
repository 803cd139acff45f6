package cn.qudao.training.domain;

import cn.qudao.org.RowsFollow;
import cn.qudao.scope.Scope;
import org.springframework.stereotype.Component;

/** Trainings go along with their unit, and attendance with the clerk; whoever was trained stays. */
@Component
class TrainingsFollow extends RowsFollow {

    TrainingsFollow(TrainingRepository trainings, AttendanceRepository attendance, Scope scope) {
        super(
                scope,
                "training.unit-in-use",
                ids -> trainings.existsByUnitIdIn(ids) || attendance.existsByClerkIdInOrOutletIdIn(ids, ids),
                trainings::shift,
                attendance::shift);
    }
}
