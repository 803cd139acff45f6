package cn.qudao.activation;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import org.springframework.stereotype.Component;

/** Finds the counter of the active post; a clerk's post lies below the own outlet and does not see it. */
@Component
public class Standings {

    private final Units units;
    private final Scope scope;
    private final CurrentUser user;

    Standings(Units units, Scope scope, CurrentUser user) {
        this.units = units;
        this.scope = scope;
        this.user = user;
    }

    public Standing own() {
        Actor actor = user.get();
        if (actor.place().level().isAbove(Level.OUTLET)) {
            throw new RuleViolation("activation.not-at-an-outlet");
        }
        Place outlet = actor.place().at(Level.OUTLET);
        return scope.asSystem("a clerk's own outlet", () -> units.at(outlet))
                .map(row -> new Standing(
                        actor.accountId(),
                        actor.place(),
                        row,
                        actor.place().level() == Level.CLERK ? new UnitId(actor.unitId()) : null,
                        actor.displayName()))
                .orElseThrow(NotFound::new);
    }
}
