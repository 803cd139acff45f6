package cn.qudao.responsibility.domain;

import cn.qudao.org.RowsFollow;
import cn.qudao.scope.Scope;
import org.springframework.stereotype.Component;

/** Charges go along when their unit moves; a unit that ever was in somebody's charge stays. */
@Component
class ChargesFollow extends RowsFollow {

    ChargesFollow(ChargeRepository charges, Scope scope) {
        super(scope, "responsibility.unit-in-use", charges::existsByUnitIdIn, charges::shift);
    }
}
