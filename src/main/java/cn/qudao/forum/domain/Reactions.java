package cn.qudao.forum.domain;

import cn.qudao.forum.ForumPermissions;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import java.time.Clock;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What readers think of posts at a click. It makes no topic hotter: for that somebody has to write (DD070). */
@Service
@Requires(ForumPermissions.READ)
@Transactional
public class Reactions {

    private static final int NAMED = 200;

    private final PostReactionRepository reactions;
    private final ReaderMarks marks;
    private final PostSight sight;
    private final CurrentUser user;
    private final Clock clock;

    Reactions(PostReactionRepository reactions, ReaderMarks marks, PostSight sight, CurrentUser user, Clock clock) {
        this.reactions = reactions;
        this.marks = marks;
        this.sight = sight;
        this.user = user;
        this.clock = clock;
    }

    /** @return how many think what of it now */
    public List<ReactionRow> react(long id, ReactionKind kind, boolean wanted) {
        ForumPost post = sight.see(id).post();
        Actor me = user.get();
        if (post.isBy(me.accountId())) {
            throw new RuleViolation("forum.reaction.own");
        }
        if (post.state() != PostState.PUBLISHED) {
            throw new RuleViolation("forum.post.decided");
        }
        if (wanted) {
            marks.react(me.accountId(), me.displayName(), id, kind, clock.instant());
        } else {
            marks.unreact(me.accountId(), id, kind);
        }
        return reactions.counts(List.of(id), me.accountId()).stream()
                .map(ReactionCount::row)
                .toList();
    }

    /** Who thinks so, those of each kind together. */
    @Transactional(readOnly = true)
    public List<ReactorRow> of(long id) {
        sight.see(id);
        return reactions.reactors(id, Limit.of(NAMED));
    }
}
