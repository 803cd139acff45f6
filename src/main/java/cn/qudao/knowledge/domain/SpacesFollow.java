package cn.qudao.knowledge.domain;

import cn.qudao.org.RowsFollow;
import cn.qudao.scope.Scope;
import org.springframework.stereotype.Component;

/** A space moves with its unit, and so does its audience. */
@Component
class SpacesFollow extends RowsFollow {

    SpacesFollow(SpaceRepository spaces, Scope scope) {
        super(scope, "knowledge.space.unit-in-use", spaces::existsByUnitIdIn, spaces::shift);
    }
}
