package cn.qudao.org;

import cn.qudao.org.UnitsMoved.Follower;
import cn.qudao.scope.Scope;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;

/** Rows that go along when their unit moves, and keep it from being erased. A module says which: a bean that extends this. */
public abstract class RowsFollow implements UnitUse {

    private final Scope scope;
    private final String name;
    private final Predicate<Collection<Long>> use;
    private final List<Follower> followers;

    /**
     * @param name the sentence that says why a unit in use stays, as a key of the bundles
     * @param use whether any of the units is used
     * @param followers the tables that take new keys
     */
    protected RowsFollow(Scope scope, String name, Predicate<Collection<Long>> use, Follower... followers) {
        this.scope = scope;
        this.name = name;
        this.use = use;
        this.followers = List.of(followers);
    }

    /** In the transaction of the move; also those whose new place the mover does not see. */
    @EventListener
    final void follow(UnitsMoved moved) {
        scope.asSystem("rows follow their units", () -> {
            followers.forEach(moved::shift);
            arrived(moved);
        });
    }

    /** What is to be put right when all have their new keys. */
    protected void arrived(UnitsMoved moved) {}

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final boolean usesAny(Collection<UnitId> units) {
        List<Long> ids = units.stream().map(UnitId::value).toList();
        return scope.asSystem("units in use", () -> use.test(ids));
    }
}
