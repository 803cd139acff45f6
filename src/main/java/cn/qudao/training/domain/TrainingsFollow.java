package cn.qudao.training.domain;

import cn.qudao.org.RowsFollow;
import cn.qudao.scope.Scope;
import org.springframework.stereotype.Component;

/** Trainings go along with their unit, attendance and marks with whom they are about; whoever was trained or chosen stays. */
@Component
class TrainingsFollow extends RowsFollow {

    TrainingsFollow(
            TrainingRepository trainings, AttendanceRepository attendance, BackboneRepository backbones, Scope scope) {
        super(
                scope,
                "training.unit-in-use",
                ids -> trainings.existsByUnitIdIn(ids)
                        || attendance.existsByClerkIdInOrOutletIdIn(ids, ids)
                        || backbones.existsByUnitIdIn(ids),
                trainings::shift,
                attendance::shift,
                backbones::shift);
    }
}
