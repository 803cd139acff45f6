package cn.qudao.forum.domain;

import cn.qudao.forum.ForumPermissions;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What readers are asked at a post, and what they choose: until its end one can choose otherwise, or nothing. */
@Service
@Requires(ForumPermissions.READ)
@Transactional
public class Polls {

    private static final int NAMED = 500;

    private final PollRepository polls;
    private final Votes votes;
    private final PostSight sight;
    private final CurrentUser user;
    private final Clock clock;

    Polls(PollRepository polls, Votes votes, PostSight sight, CurrentUser user, Clock clock) {
        this.polls = polls;
        this.votes = votes;
        this.sight = sight;
        this.user = user;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public PollRow of(long post) {
        SeenPost seen = sight.see(post);
        return row(seen.post(), polls.findById(post).orElseThrow(NotFound::new));
    }

    /** @param chosen the places of the choices; empty to take it back */
    public PollRow vote(long post, Set<Integer> chosen) {
        SeenPost seen = sight.see(post);
        if (seen.post().state() != PostState.PUBLISHED) {
            throw new RuleViolation("forum.post.decided");
        }
        Poll poll = polls.hold(post).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        poll.requireSound(chosen, now);
        votes.cast(user.get(), post, chosen.stream().collect(Collectors.toMap(poll::slot, choice -> choice)), now);
        return row(seen.post(), poll);
    }

    private PollRow row(ForumPost post, Poll poll) {
        long me = user.find().map(Actor::accountId).orElse(0L);
        Map<Integer, Votes.Count> counts = votes.counts(post.id(), me);
        List<String> choices = poll.choices();
        return new PollRow(
                poll.isSeveral(),
                poll.isSecret(),
                poll.until(),
                post.state() == PostState.PUBLISHED && poll.until().isAfter(clock.instant()),
                votes.people(post.id()),
                IntStream.range(0, choices.size())
                        .mapToObj(place -> choice(place, choices.get(place), counts.get(place)))
                        .toList());
    }

    private static PollRow.Choice choice(int place, String text, Votes.@Nullable Count count) {
        return new PollRow.Choice(place, text, count == null ? 0 : count.votes(), count != null && count.own());
    }

    /** Who has chosen what, where that is no secret. */
    @Transactional(readOnly = true)
    public List<VoterRow> voters(long post) {
        sight.see(post);
        if (polls.findById(post).orElseThrow(NotFound::new).isSecret()) {
            throw new RuleViolation("forum.poll.secret.kept");
        }
        return votes.voters(post, NAMED);
    }
}
