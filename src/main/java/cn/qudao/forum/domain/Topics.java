package cn.qudao.forum.domain;

import cn.qudao.forum.ForumPermissions;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import cn.qudao.kernel.TimePlace;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is talked about, for those who are in the boards' audience. */
@Service
@Requires(ForumPermissions.READ)
@Transactional(readOnly = true)
public class Topics {

    /** So many posts stand on a page. */
    public static final int PAGE = 50;

    private static final int COUNTED = 10_000;
    private static final int PINNED = 20;
    private static final int HOT = 20;

    private final TopicRepository topics;
    private final ForumPostRepository posts;
    private final PostEdits edits;
    private final PostReactionRepository reactions;
    private final PostSight postSight;
    private final PostTrail trail;
    private final HeatRepository heats;
    private final ReaderMarks marks;
    private final BoardSight sight;
    private final CurrentUser user;
    private final Clock clock;

    Topics(
            TopicRepository topics,
            ForumPostRepository posts,
            PostEdits edits,
            PostReactionRepository reactions,
            PostSight postSight,
            PostTrail trail,
            HeatRepository heats,
            ReaderMarks marks,
            BoardSight sight,
            CurrentUser user,
            Clock clock) {
        this.topics = topics;
        this.posts = posts;
        this.edits = edits;
        this.reactions = reactions;
        this.postSight = postSight;
        this.trail = trail;
        this.heats = heats;
        this.marks = marks;
        this.sight = sight;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A topic and some of its posts.
     *
     * @param waiting what other readers do not see yet, of the person or for the moderator
     * @param next the number that the next page begins with; null where there is none
     * @param firstUnread the number of the first post that is new to the person; null where none is, or the topic is
     */
    public record Read(
            TopicRow topic,
            boolean own,
            boolean moderated,
            List<PostRow> posts,
            List<PostRow> waiting,
            @Nullable Integer next,
            @Nullable Integer firstUnread) {}

    /** Those that the person reads, in their order. */
    public List<BoardRow> boards() {
        return sight.readable().stream().map(Board::row).toList();
    }

    /** By the last post, the newest first; what is pinned stands before all others. Words are looked for in titles. */
    public Slice<TopicRow> page(TopicFilter filter, Portion portion) {
        Map<Long, Board> boards = asked(filter);
        boolean first = portion.after() == null && filter.part() == null;
        TimePlace after = portion.afterTime();
        List<TopicRow> above =
                first ? rows(lines(filter, boards.keySet(), true, TimePlace.TOP, Limit.of(PINNED)), boards) : List.of();
        Boolean pinned = filter.part() == null ? Boolean.FALSE : null;
        Slice<TopicRow> rest = Slice.of(
                        lines(filter, boards.keySet(), pinned, after, Limit.of(portion.size() + 1)),
                        portion.size(),
                        line -> new TimePlace(
                                line.topic().activeAt(), line.topic().id()))
                .map(found -> rows(found, boards));
        List<TopicRow> all = new ArrayList<>(above);
        all.addAll(rest.rows());
        return new Slice<>(List.copyOf(all), rest.next());
    }

    private List<TopicLine> lines(
            TopicFilter filter, Collection<Long> boards, @Nullable Boolean pinned, TimePlace after, Limit limit) {
        return topics.lines(
                me(),
                boards,
                filter.states(),
                filter.words(),
                filter.own(),
                filter.bookmarked(),
                pinned,
                after.at(),
                after.id(),
                limit);
    }

    private static List<TopicRow> rows(List<TopicLine> found, Map<Long, Board> boards) {
        return found.stream()
                .map(line -> line.topic()
                        .row(Objects.requireNonNull(boards.get(line.topic().board())), line.reader()))
                .toList();
    }

    /** One more than {@link #COUNTED} where there are more. */
    public long count(TopicFilter filter) {
        return topics.count(
                me(),
                asked(filter).keySet(),
                filter.states(),
                filter.words(),
                filter.own(),
                filter.bookmarked(),
                COUNTED + 1);
    }

    private Map<Long, Board> asked(TopicFilter filter) {
        List<Board> seen = filter.part() == TopicFilter.Part.WITHHELD ? sight.moderated() : sight.readable();
        return BoardSight.byId(seen.stream()
                .filter(board -> filter.board() == null || board.id() == filter.board())
                .toList());
    }

    /**
     * Also marks as read what it shows.
     *
     * @param from the number of the first post that is wanted
     */
    @Transactional
    public Read open(long id, int from) {
        long me = me();
        OpenedTopic line = topics.opened(id, me).orElseThrow(NotFound::new);
        Topic topic = line.topic();
        Board board = sight.readable(line.board());
        boolean moderates = sight.moderates(board);
        if (!topic.isShown(me, moderates)) {
            throw new NotFound();
        }
        List<ForumPost> found = posts.numbered(id, from, me, moderates, Limit.of(PAGE + 1));
        List<ForumPost> shown = found.subList(0, Math.min(PAGE, found.size()));
        Integer next = found.size() > PAGE ? Integer.valueOf(found.getLast().number()) : null;
        List<ForumPost> waiting = next == null ? posts.unnumbered(id, me, moderates, Limit.of(PAGE)) : List.of();
        int seen = line.reader() == null ? 0 : line.reader().seen();
        int last = next == null ? topic.lastNumber() : shown.getLast().number();
        if (me != 0 && last > seen) {
            marks.seen(me, id, last);
        }
        return new Read(
                topic.row(board, line.reader()),
                topic.isBy(me),
                moderates,
                rows(shown, topic, me, counts(shown, me)),
                rows(waiting.reversed(), topic, me, Map.of()),
                next,
                seen > 0 && seen < topic.lastNumber() ? Integer.valueOf(seen + 1) : null);
    }

    private Map<Long, List<ReactionRow>> counts(List<ForumPost> shown, long reader) {
        return reactions.counts(shown.stream().map(ForumPost::id).toList(), reader).stream()
                .collect(Collectors.groupingBy(
                        ReactionCount::post, Collectors.mapping(ReactionCount::row, Collectors.toList())));
    }

    private static List<PostRow> rows(
            List<ForumPost> found, Topic topic, long reader, Map<Long, List<ReactionRow>> reactions) {
        return found.stream()
                .map(post -> post.row(topic, reader, reactions.getOrDefault(post.id(), List.of())))
                .toList();
    }

    /** Where a post stands. */
    public record Place(long topic, int number) {}

    /** Where a post is now that had this number in a topic; empty where it never went anywhere, or does not exist for the person. */
    public Optional<Place> lead(long topic, int number) {
        try {
            return trail.post(topic, number)
                    .map(postSight::see)
                    .map(seen -> new Place(seen.topic().id(), seen.post().number()));
        } catch (NotFound unseen) {
            return Optional.empty();
        }
    }

    /** What a post has said, the newest first; its writer and moderators also see what others do not. */
    public List<VersionRow> versions(long id) {
        SeenPost seen = postSight.see(id);
        return edits.rows(seen.post(), seen.moderates() || seen.post().isBy(me()));
    }

    /** To be found again, or no longer. */
    @Transactional
    public void bookmark(long id, boolean wanted) {
        OpenedTopic line = topics.opened(id, me()).orElseThrow(NotFound::new);
        Board board = sight.readable(line.board());
        if (!line.topic().isShown(me(), sight.moderates(board))) {
            throw new NotFound();
        }
        marks.bookmark(me(), id, wanted ? clock.instant() : null);
    }

    /** The hottest first. */
    public List<HotRow> hot(@Nullable Long board, HeatSpan span) {
        Map<Long, Board> boards = asked(new TopicFilter(board, "", null));
        Instant now = clock.instant();
        double least = Heat.kept(Heat.LEAST, span, now);
        List<HotLine> lines = switch (span) {
            case DAY -> heats.ofDay(boards.keySet(), least, Limit.of(HOT));
            case WEEK -> heats.ofWeek(boards.keySet(), least, Limit.of(HOT));
            case MONTH -> heats.ofMonth(boards.keySet(), least, Limit.of(HOT));
        };
        return IntStream.range(0, lines.size())
                .mapToObj(i -> row(i + 1, lines.get(i), boards, span, now))
                .toList();
    }

    private static HotRow row(int place, HotLine line, Map<Long, Board> boards, HeatSpan span, Instant now) {
        Topic topic = line.topic();
        Board board = Objects.requireNonNull(boards.get(topic.board()));
        return new HotRow(
                place,
                topic.id(),
                topic.title(),
                board.row(),
                line.heat().people(),
                line.heat().now(span, now));
    }

    /** 0 for the system, which has read nothing. */
    private long me() {
        return user.find().map(Actor::accountId).orElse(0L);
    }
}
