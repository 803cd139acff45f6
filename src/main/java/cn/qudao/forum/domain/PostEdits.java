package cn.qudao.forum.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.RuleViolation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Writes posts anew, and keeps all that they said. Where somebody has to look at it first, what readers see stays as it is meanwhile;
 * what was taken from readers does not come back to them by way of the versions (DD070).
 */
@Component
class PostEdits {

    private static final int MOST = 50;

    private final PostVersionRepository versions;

    PostEdits(PostVersionRepository versions) {
        this.versions = versions;
    }

    /** What the author goes on from: a text that waits, or what the post says. */
    Wording latest(ForumPost post, Topic topic) {
        return waiting(post).map(PostVersion::wording).orElseGet(() -> post.wording(topic));
    }

    private Optional<PostVersion> waiting(ForumPost post) {
        return post.hasVersions()
                ? versions.findByForumPostIdAndState(post.id(), VersionState.WAITING)
                : Optional.empty();
    }

    /**
     * By its author.
     *
     * @param looked whether somebody has to look at it first also where readers see the post
     * @return whether it waits
     */
    boolean edit(ForumPost post, Topic topic, Wording wording, boolean looked, Instant at) {
        if (wording.saysTheSameAs(latest(post, topic))) {
            throw new RuleViolation("forum.edit.same");
        }
        if (post.versions() >= MOST) {
            throw new RuleViolation("forum.edit.many", MOST);
        }
        boolean read = post.state() == PostState.PUBLISHED;
        if (!post.hasVersions()) {
            versions.save(new PostVersion(
                    post.id(), post.nextVersion(), post.wording(topic), VersionState.SHOWN, post.writtenAt()));
        }
        waiting(post).ifPresent(earlier -> earlier.become(VersionState.WITHHELD));
        if (!read) {
            versions.findByForumPostIdOrderByNumber(post.id()).stream()
                    .filter(PostVersion::isShown)
                    .forEach(earlier -> earlier.become(VersionState.WITHHELD));
        }
        boolean waits = !read || looked;
        versions.save(new PostVersion(
                post.id(), post.nextVersion(), wording, waits ? VersionState.WAITING : VersionState.SHOWN, at));
        if (read && looked) {
            post.await();
        } else {
            post.rewrite(topic, wording, at, at);
        }
        return waits;
    }

    /** @throws RuleViolation where none waits any more, or to the author */
    void approve(ForumPost post, Topic topic, Optional<Actor> by, Instant at) {
        post.decideEdit(by);
        PostVersion version = waiting(post).orElseThrow();
        post.rewrite(topic, version.wording(), version.writtenAt(), at);
    }

    /** What has become of the post becomes of a text that waits. */
    void follow(ForumPost post, ActKind kind) {
        switch (kind) {
            case APPROVE, APPROVE_EDIT -> waiting(post).ifPresent(version -> version.become(VersionState.SHOWN));
            case REFUSE, REFUSE_EDIT, HIDE, DELETE ->
                waiting(post).ifPresent(version -> version.become(VersionState.REFUSED));
            default -> {
                // The others leave the text alone.
            }
        }
    }

    /** @param all whether also what readers do not see */
    List<VersionRow> rows(ForumPost post, boolean all) {
        Predicate<PostVersion> seen = version -> all || version.isShown();
        List<PostVersion> found = versions.findByForumPostIdOrderByNumber(post.id()).stream()
                .filter(seen)
                .toList();
        return IntStream.range(0, found.size())
                .mapToObj(i -> found.get(i).row(found.get(Math.max(0, i - 1)).wording()))
                .toList()
                .reversed();
    }

    /** Whether any of them says it. */
    boolean mentions(ForumPost post, String words) {
        return post.hasVersions()
                && versions.findByForumPostIdOrderByNumber(post.id()).stream()
                        .anyMatch(version -> version.wording().text().contains(words));
    }
}
