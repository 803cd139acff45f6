package cn.qudao.access.domain;

import cn.qudao.org.UnitId;
import cn.qudao.org.UnitUse;
import cn.qudao.org.UnitsMoved;
import cn.qudao.scope.Scope;
import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Accounts and posts go along when their unit moves; what was done stays where it was done. */
@Component
class PlacesFollow implements UnitUse {

    private final AccountRepository accounts;
    private final PostRepository posts;
    private final Scope scope;

    PlacesFollow(AccountRepository accounts, PostRepository posts, Scope scope) {
        this.accounts = accounts;
        this.posts = posts;
        this.scope = scope;
    }

    /** In the transaction of the move; also those whose new place the mover does not see. */
    @EventListener
    void follow(UnitsMoved moved) {
        scope.asSystem("accounts follow their units", () -> moved.shift(accounts::shift, posts::shift));
    }

    @Override
    public String name() {
        return "access.accounts.use";
    }

    @Override
    public boolean usesAny(Collection<UnitId> units) {
        List<Long> ids = units.stream().map(UnitId::value).toList();
        return scope.asSystem(
                "units in use",
                () -> accounts.existsByUnitIdIn(ids) || posts.existsByUnitIdIn(ids) || posts.exclude(ids));
    }
}
