package cn.qudao.forum.domain;

import cn.qudao.forum.ForumPermissions;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts topics together and takes them apart. Posts keep their order and lead on from their old addresses; what readers have left there
 * follows, and every writer is told why.
 */
@Service
@Requires(ForumPermissions.MODERATE)
@Transactional
public class TopicDesk {

    private static final int MOST = 1_000;
    private static final int SUGGESTED = 20;
    private static final int BEGINNING = 40;
    private static final Pattern NUMBERED = Pattern.compile("#[0-9]+");

    private final TopicRepository topics;
    private final ForumPostRepository posts;
    private final PostTrail trail;
    private final FollowingMarks marks;
    private final HeatMeter heat;
    private final BoardSight sight;
    private final ActLog log;
    private final Topics reading;
    private final CurrentUser user;

    TopicDesk(
            TopicRepository topics,
            ForumPostRepository posts,
            PostTrail trail,
            FollowingMarks marks,
            HeatMeter heat,
            BoardSight sight,
            ActLog log,
            Topics reading,
            CurrentUser user) {
        this.topics = topics;
        this.posts = posts;
        this.trail = trail;
        this.marks = marks;
        this.heat = heat;
        this.sight = sight;
        this.log = log;
        this.reading = reading;
        this.user = user;
    }

    /** Topics of the boards that the person moderates, by words of their titles. */
    @Transactional(readOnly = true)
    public List<TopicRow> targets(long topic, String words) {
        Set<Long> boards =
                new HashSet<>(sight.moderated().stream().map(Board::id).toList());
        return reading.page(new TopicFilter(null, words.strip(), null), Portion.first(SUGGESTED)).rows().stream()
                .filter(row -> row.id() != topic && boards.contains(row.board().id()))
                .limit(SUGGESTED)
                .toList();
    }

    /**
     * The replies that can begin a topic of their own, in their order.
     *
     * @param words a number, or part of a name or a text; empty for all
     */
    @Transactional(readOnly = true)
    public List<PostChoice> replies(long topic, String words, int offset, int limit) {
        sight.moderated(topics.findById(topic).orElseThrow(NotFound::new).board());
        return posts.replies(topic, number(words), limit, offset).stream()
                .map(post -> new PostChoice(
                        post.id(), post.number(), Objects.requireNonNullElse(post.author(), ""), beginning(post)))
                .toList();
    }

    /** Also as it stands before a post. */
    private static String number(String words) {
        String wanted = words.strip();
        return NUMBERED.matcher(wanted).matches() ? wanted.substring(1) : wanted;
    }

    private static String beginning(ForumPost post) {
        String line = post.text().strip().lines().findFirst().orElse("");
        return line.length() > BEGINNING ? line.substring(0, BEGINNING) + "…" : line;
    }

    /**
     * @param into where all posts go, behind those that are there
     * @return the same
     */
    public long merge(long from, @Nullable Long into, String reason) {
        if (into == null || into == from) {
            throw RuleViolation.at("topic", "forum.merge.missing");
        }
        // In one order, so that two who do so at once do not wait for each other.
        hold(Math.min(from, into));
        hold(Math.max(from, into));
        Topic source = hold(from);
        Topic target = hold(into);
        source.requireWhole();
        target.requireWhole();
        String said = ActLog.reason(ActKind.MERGE, reason);
        List<ForumPost> moved = posts.findByTopicIdOrderByNumberAscIdAsc(from, Limit.of(MOST + 1));
        if (moved.size() > MOST) {
            throw new RuleViolation("forum.merge.long", MOST);
        }
        trail.keep(moved.stream().map(ForumPost::id).toList());
        int last = target.lastNumber();
        ForumPost opening =
                moved.stream().filter(ForumPost::isOpening).findFirst().orElseThrow(NotFound::new);
        moved.forEach(post -> post.follow(target, post.number() == 0 ? 0 : last + post.number()));
        topics.findByMergedInto(from).forEach(earlier -> earlier.leadTo(into));
        target.take(source);
        marks.merge(from, into, last);
        settle(source, target, opening, moved, ActKind.MERGE, said);
        return into;
    }

    /**
     * @param wanted replies that readers see, by their ids
     * @return the topic that they begin
     */
    public long split(long from, Collection<Long> wanted, @Nullable Long board, String title, String reason) {
        Topic source = hold(from);
        source.requireWhole();
        if (wanted.isEmpty()) {
            throw RuleViolation.at("posts", "forum.split.missing");
        }
        if (board == null) {
            throw RuleViolation.at("board", "forum.topic.board.missing");
        }
        sight.moderated(board);
        String named = Texts.require("title", title, Topic.TITLE_LENGTH);
        String said = ActLog.reason(ActKind.SPLIT, reason);
        Set<Long> ids = new HashSet<>(wanted);
        if (ids.size() > MOST) {
            throw RuleViolation.at("posts", "forum.split.many", MOST);
        }
        List<ForumPost> moved = posts.chosen(from, ids);
        if (moved.size() != ids.size()) {
            throw new RuleViolation("forum.post.decided");
        }
        List<Integer> numbers = moved.stream().map(ForumPost::number).toList();
        int remaining = posts.lastWithout(from, ids);
        trail.keep(ids);
        ForumPost first = moved.getFirst();
        Topic target = topics.saveAndFlush(new Topic(
                board, named, new Writer(first.authorId(), first.author()), PostState.PUBLISHED, first.writtenAt()));
        for (ForumPost post : moved) {
            if (Objects.equals(source.solution(), post.id())) {
                source.solve(null);
                target.solve(post == first ? null : Long.valueOf(post.id()));
            }
            post.follow(target, target.publish(post.writtenAt()));
        }
        first.begin();
        source.lose(moved.size());
        marks.split(from, target.id(), numbers, remaining, source.lastNumber());
        settle(source, target, first, moved, ActKind.SPLIT, said);
        return target.id();
    }

    private void settle(
            Topic source, Topic target, ForumPost first, List<ForumPost> moved, ActKind kind, String reason) {
        posts.flush();
        heat.measure(source);
        heat.measure(target);
        log.record(first, target, kind, reason);
        long me = user.find().map(Actor::accountId).orElse(0L);
        moved.stream()
                .map(ForumPost::authorId)
                .filter(Objects::nonNull)
                .distinct()
                .filter(author -> author != me && !Objects.equals(author, first.authorId()))
                .forEach(author -> log.tell(author, target, kind, reason));
    }

    /** Held, and on a board that the person moderates. */
    private Topic hold(long id) {
        Topic topic = topics.hold(id).orElseThrow(NotFound::new);
        sight.moderated(topic.board());
        return topic;
    }
}
