package cn.qudao.forum.domain;

import cn.qudao.kernel.Actor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who wrote something; nobody for the system. */
record Writer(@Nullable Long account, @Nullable String name) {

    static Writer of(Optional<Actor> actor) {
        return new Writer(
                actor.map(Actor::accountId).orElse(null),
                actor.map(Actor::displayName).orElse(null));
    }
}
