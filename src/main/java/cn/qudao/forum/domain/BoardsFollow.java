package cn.qudao.forum.domain;

import cn.qudao.org.RowsFollow;
import cn.qudao.scope.Scope;
import org.springframework.stereotype.Component;

/** A board moves with its unit, and so does its audience. */
@Component
class BoardsFollow extends RowsFollow {

    BoardsFollow(BoardRepository boards, Scope scope) {
        super(scope, "forum.board.unit-in-use", boards::existsByUnitIdIn, boards::shift);
    }
}
