package cn.qudao.supervision.domain;

import cn.qudao.org.RowsFollow;
import cn.qudao.scope.Scope;
import org.springframework.stereotype.Component;

/** Urgings go along with their unit, so that whoever has charge of it now can answer; a unit that was ever urged stays. */
@Component
class UrgingsFollow extends RowsFollow {

    UrgingsFollow(UrgingRepository urgings, UrgingStepRepository steps, Scope scope) {
        super(scope, "supervision.unit-in-use", urgings::existsByUnitIdIn, urgings::shift, steps::shift);
    }
}
