package cn.qudao.scope;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether a row with an audience exists for the person at work: all that is read of what belongs to such a row asks here first. */
@Component
public class AudienceRule {

    private static final long NOWHERE = -1;
    private static final Reader NOBODY = new Reader(Collections.nCopies(Level.values().length, NOWHERE), "");

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

    /** Whether all whom it is meant for stand in the post's part: of what is excluded from it nothing lies there. */
    public boolean reachesAll(AudiencedRow row) {
        if (scope.isSystem()) {
            return true;
        }
        Actor actor = user.get();
        Place place = row.place();
        return actor.sees(place.key()) && actor.excluded().stream().noneMatch(place::contains);
    }

    /**
     * What {@link AudiencedRow#IS_FOR} asks for; for the system itself nothing is meant.
     *
     * @param places the keys of the post's unit and of all above it, one for each level
     */
    public record Reader(List<Long> places, String role) {}

    public Reader asReader() {
        return user.find()
                .map(actor -> new Reader(upward(actor.place()), actor.role()))
                .orElse(NOBODY);
    }

    /** Below the post's level it is the post's own again. */
    private static List<Long> upward(Place place) {
        return Arrays.stream(Level.values())
                .map(level -> place.level().isAbove(level) ? place : place.at(level))
                .map(Place::key)
                .toList();
    }

    /** By who has the permission at its unit or above; a row may say that it is kept from another place. */
    public boolean keeps(AudiencedRow row, String... keeping) {
        if (scope.isSystem()) {
            return true;
        }
        Actor actor = user.get();
        return actor.mayAny(keeping) && actor.sees(row.keptFrom());
    }
}
