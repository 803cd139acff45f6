package cn.qudao.access.security;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Preferences.Appearance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How things stand for a credential at this moment.
 *
 * @param sessionId 0 for a program with a token
 * @param tokenId 0 for a browser
 * @param language null where the person has not chosen
 * @param posts those that may be used today, the own ones first
 * @param excluded what the active post does not reach
 */
record Standing(
        long accountId,
        long sessionId,
        long tokenId,
        Instant lastSeenAt,
        String signInName,
        String displayName,
        @Nullable String language,
        Appearance appearance,
        List<UsablePost> posts,
        @Nullable UsablePost active,
        List<Place> excluded) {

    Optional<Actor> actor() {
        return Optional.ofNullable(active)
                .map(post -> new Actor(
                        accountId,
                        signInName,
                        displayName,
                        post.id(),
                        post.unitId(),
                        post.role(),
                        post.place(),
                        excluded,
                        post.permissions()));
    }

    /** @param roleName null where the shipped name of the bundles holds */
    record UsablePost(
            long id,
            long unitId,
            String unitName,
            Place place,
            String role,
            @Nullable String roleName,
            Set<String> permissions,
            boolean delegated,
            boolean excluding) {}
}
