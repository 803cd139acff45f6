package cn.qudao.forum.domain;

import cn.qudao.forum.ForumPermissions;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides on what others have written. Every act stays on record and is told to the writer, with its reason. */
@Service
@Requires(ForumPermissions.MODERATE)
@Transactional
public class Moderator {

    private static final int QUEUE = 30;
    private static final int ACTS = 100;
    private static final Set<ActKind> SHOWING = EnumSet.of(ActKind.APPROVE, ActKind.APPROVE_EDIT, ActKind.RESTORE);
    private static final Set<ActKind> SETTLING = EnumSet.of(ActKind.REFUSE, ActKind.HIDE, ActKind.DELETE, ActKind.KEEP);

    private final ForumPostRepository posts;
    private final TopicRepository topics;
    private final PostFlagRepository flags;
    private final ActRepository acts;
    private final PostEdits edits;
    private final HeatMeter heat;
    private final PostNews news;
    private final BoardSight sight;
    private final ActLog log;
    private final CurrentUser user;
    private final Clock clock;

    Moderator(
            ForumPostRepository posts,
            TopicRepository topics,
            PostFlagRepository flags,
            ActRepository acts,
            PostEdits edits,
            HeatMeter heat,
            PostNews news,
            BoardSight sight,
            ActLog log,
            CurrentUser user,
            Clock clock) {
        this.posts = posts;
        this.topics = topics;
        this.flags = flags;
        this.acts = acts;
        this.edits = edits;
        this.heat = heat;
        this.news = news;
        this.sight = sight;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** @param more whether there are others behind them */
    public record Queue(List<PostRow> posts, boolean more) {}

    /** What waits and what was flagged, the oldest first. */
    @Transactional(readOnly = true)
    public Queue queue() {
        List<QueuedPost> found = posts.queued(ids(sight.moderated()), Limit.of(QUEUE + 1));
        List<QueuedPost> shown = found.subList(0, Math.min(QUEUE, found.size()));
        Map<Long, List<String>> said = said(shown);
        return new Queue(
                shown.stream()
                        .map(each -> each.post()
                                .row(
                                        each.topic(),
                                        me(),
                                        said.getOrDefault(each.post().id(), List.of()),
                                        each.waiting()))
                        .toList(),
                found.size() > QUEUE);
    }

    private Map<Long, List<String>> said(List<QueuedPost> shown) {
        List<Long> asked = shown.stream().map(each -> each.post().id()).toList();
        return flags.findByForumPostIdInAndSettledFalseOrderById(asked).stream()
                .collect(
                        Collectors.groupingBy(PostFlag::post, Collectors.mapping(PostFlag::said, Collectors.toList())));
    }

    private static Collection<Long> ids(List<Board> boards) {
        return boards.stream().map(Board::id).toList();
    }

    /** What was done with a topic, the newest first. */
    @Transactional(readOnly = true)
    public List<ActRow> acts(long topic) {
        sight.moderated(topics.findById(topic).orElseThrow(NotFound::new).board());
        return acts.of(topic, Limit.of(ACTS)).stream().map(Act::row).toList();
    }

    /** Where a topic may be moved to. */
    @Transactional(readOnly = true)
    public List<BoardRow> boards() {
        return sight.moderated().stream().map(Board::row).toList();
    }

    public void approve(long post) {
        decide(post, ActKind.APPROVE, "", (held, topic) -> held.approve(topic, by(), clock.instant()));
    }

    public void refuse(long post, String reason) {
        decide(post, ActKind.REFUSE, reason, (held, topic) -> held.refuse(by(), reason.strip()));
    }

    /** What its author has written anew replaces what readers see. */
    public void approveEdit(long post) {
        decide(post, ActKind.APPROVE_EDIT, "", (held, topic) -> edits.approve(held, topic, by(), clock.instant()));
    }

    public void refuseEdit(long post, String reason) {
        decide(post, ActKind.REFUSE_EDIT, reason, (held, topic) -> held.decideEdit(by()));
    }

    public void hide(long post, String reason) {
        decide(post, ActKind.HIDE, reason, (held, topic) -> held.hide(reason.strip()));
    }

    public void delete(long post, String reason) {
        decide(post, ActKind.DELETE, reason, (held, topic) -> held.delete(reason.strip()));
    }

    public void restore(long post, String reason) {
        decide(post, ActKind.RESTORE, reason, (held, topic) -> held.restore(topic, clock.instant()));
    }

    /** What was flagged stays. */
    public void keep(long post, String reason) {
        decide(post, ActKind.KEEP, reason, (held, topic) -> held.keep());
    }

    private void decide(long id, ActKind kind, String reason, BiConsumer<ForumPost, Topic> decision) {
        Topic topic = hold(posts.topicOf(id).orElseThrow(NotFound::new));
        ForumPost post = posts.findById(id).orElseThrow(NotFound::new);
        String said = ActLog.reason(kind, reason);
        boolean unseen = post.number() == 0;
        decision.accept(post, topic);
        edits.follow(post, kind);
        if (post.isOpening()) {
            topic.follow(post.state());
        }
        Long solution = topic.solution();
        if (solution != null && solution == id && post.state() != PostState.PUBLISHED) {
            topic.solve(null);
        }
        if (SETTLING.contains(kind)) {
            flags.findByForumPostIdInAndSettledFalseOrderById(List.of(id)).forEach(PostFlag::settle);
        }
        heat.measure(topic);
        if (SHOWING.contains(kind)) {
            news.shown(post, topic, unseen);
        }
        log.record(post, topic, kind, said);
    }

    public void lock(long topic, boolean wanted, String reason) {
        arrange(topic, wanted ? ActKind.LOCK : ActKind.UNLOCK, reason, held -> held.lock(wanted));
    }

    public void pin(long topic, boolean wanted, String reason) {
        arrange(topic, wanted ? ActKind.PIN : ActKind.UNPIN, reason, held -> held.pin(wanted));
    }

    /** @param board one that the person moderates too */
    public void move(long topic, @Nullable Long board, String reason) {
        if (board == null) {
            throw RuleViolation.at("board", "forum.topic.board.missing");
        }
        sight.moderated(board);
        arrange(topic, ActKind.MOVE, reason, held -> {
            held.move(board);
            heat.measure(held);
        });
    }

    private void arrange(long id, ActKind kind, String reason, Consumer<Topic> arrangement) {
        Topic topic = hold(id);
        String said = ActLog.reason(kind, reason);
        arrangement.accept(topic);
        log.record(posts.opening(id).orElseThrow(NotFound::new), topic, kind, said);
    }

    /** Held, and on a board that the person moderates. */
    private Topic hold(long id) {
        Topic topic = topics.hold(id).orElseThrow(NotFound::new);
        sight.moderated(topic.board());
        return topic;
    }

    private Optional<Actor> by() {
        return user.find();
    }

    private long me() {
        return by().map(Actor::accountId).orElse(0L);
    }
}
