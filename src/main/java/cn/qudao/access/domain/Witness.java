package cn.qudao.access.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who is at work, and from where; all empty where the system works by itself. */
record Witness(
        @Nullable Long accountId,
        @Nullable String signInName,
        @Nullable Long postId,
        Place place,
        @Nullable String address) {

    static Witness of(CurrentUser user) {
        Actor actor = user.find().orElse(null);
        return actor == null
                ? new Witness(null, null, null, Place.ROOT, remoteAddress())
                : new Witness(actor.accountId(), actor.signInName(), actor.postId(), actor.place(), remoteAddress());
    }

    private static @Nullable String remoteAddress() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : null;
    }
}
