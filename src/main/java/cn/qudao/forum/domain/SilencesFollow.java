package cn.qudao.forum.domain;

import cn.qudao.org.RowsFollow;
import cn.qudao.scope.Scope;
import org.springframework.stereotype.Component;

/** Who was silenced from a unit still is when it has moved. */
@Component
class SilencesFollow extends RowsFollow {

    SilencesFollow(SilenceRepository silences, Scope scope) {
        super(
                scope,
                "forum.silence.unit-in-use",
                ids -> silences.existsByUnitIdIn(ids) || silences.exclude(ids),
                silences::shift);
    }
}
