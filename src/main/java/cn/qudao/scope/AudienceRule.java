package cn.qudao.scope;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import org.springframework.stereotype.Component;

/** Whether a row with an audience exists for the person at work: all that is read of what belongs to such a row asks here first. */
@Component
public class AudienceRule {

    private final CurrentUser user;
    private final Scope scope;

    AudienceRule(CurrentUser user, Scope scope) {
        this.user = user;
        this.scope = scope;
    }

    /**
     * By those in its audience, and by those who keep it.
     *
     * @param keeping one of these permissions makes a keeper
     */
    public boolean reads(AudiencedRow row, String... keeping) {
        return scope.isSystem() || row.isFor(user.get()) || keeps(row, keeping);
    }

    /** Whether it is meant for the person, other than for who keeps it from above. */
    public boolean isFor(AudiencedRow row) {
        return user.find().filter(row::isFor).isPresent();
    }

    /** By who has the permission at its unit or above. */
    public boolean keeps(AudiencedRow row, String... keeping) {
        if (scope.isSystem()) {
            return true;
        }
        Actor actor = user.get();
        return actor.mayAny(keeping) && actor.sees(row.scopeKey());
    }
}
