package cn.qudao.reportshelf.domain;

import cn.qudao.org.UnitsMoved;
import cn.qudao.scope.Scope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was shared at a unit reaches the same people when the unit has moved. */
@Component
class SharedFollow {

    private final SavedReportRepository saved;
    private final Scope scope;

    SharedFollow(SavedReportRepository saved, Scope scope) {
        this.saved = saved;
        this.scope = scope;
    }

    /** In the transaction of the move. */
    @EventListener
    void follow(UnitsMoved moved) {
        scope.asSystem("shared settings follow their units", () -> moved.shift(saved::shift));
    }
}
