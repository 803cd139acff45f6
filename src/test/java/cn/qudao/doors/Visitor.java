package cn.qudao.doors;

import cn.qudao.kernel.Level;
import cn.qudao.scope.RandomTree.Node;
import java.util.Set;

/**
 * A person at a post, as the oracle knows both: units by their numbers in the tree, which moves do not change.
 *
 * @param session the open window
 * @param post which of the person's posts
 */
record Visitor(String signInName, String session, String token, long post, long unit, Set<Long> excluded, World world) {

    /** Whether something that stands, or was written, at this place of the tree is to be seen. */
    boolean sees(Node place) {
        return place.isBelow(world.now(unit))
                && excluded.stream().map(world::now).noneMatch(place::isBelow);
    }

    Level level() {
        return world.now(unit).level();
    }

    Visitor without(Set<Long> taken) {
        return new Visitor(signInName, session, token, post, unit, taken, world);
    }

    @Override
    public String toString() {
        return signInName + " at " + level() + ' ' + unit + " without " + excluded;
    }
}
