package cn.qudao.access.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Place;
import org.jspecify.annotations.Nullable;

/** Who is at work, and from where; all empty where the system works by itself. */
record Witness(
        @Nullable Long accountId,
        @Nullable String signInName,
        @Nullable Long postId,
        Place place,
        @Nullable String address) {

    static Witness of(CurrentUser user, SessionAtWork session) {
        Actor actor = user.find().orElse(null);
        return actor == null
                ? new Witness(null, null, null, Place.ROOT, session.address())
                : new Witness(actor.accountId(), actor.signInName(), actor.postId(), actor.place(), session.address());
    }
}
