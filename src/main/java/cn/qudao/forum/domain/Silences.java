package cn.qudao.forum.domain;

import cn.qudao.forum.ForumPermissions;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Slice;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps people from writing for a time, on the boards of the own part. It ends by itself, or earlier by hand. */
@Service
@Requires(ForumPermissions.MODERATE)
@Transactional
public class Silences {

    private static final int COUNTED = 10_000;
    private static final int LONGEST_DAYS = 366;

    private final SilenceRepository silences;
    private final ForumPostRepository posts;
    private final TopicRepository topics;
    private final BoardSight sight;
    private final Voice voice;
    private final ActLog log;
    private final Units units;
    private final Scope scope;
    private final CurrentUser user;
    private final Clock clock;

    Silences(
            SilenceRepository silences,
            ForumPostRepository posts,
            TopicRepository topics,
            BoardSight sight,
            Voice voice,
            ActLog log,
            Units units,
            Scope scope,
            CurrentUser user,
            Clock clock) {
        this.silences = silences;
        this.posts = posts;
        this.topics = topics;
        this.sight = sight;
        this.voice = voice;
        this.log = log;
        this.units = units;
        this.scope = scope;
        this.user = user;
        this.clock = clock;
    }

    /**
     * The writer of a post.
     *
     * @param last the day on which it holds for the last time
     */
    public void silence(long id, @Nullable LocalDate last, String reason) {
        ForumPost post = posts.findById(id).orElseThrow(NotFound::new);
        Topic topic = topics.findById(post.topic()).orElseThrow(NotFound::new);
        Board board = sight.moderated(topic.board());
        Actor me = user.get();
        Long author = post.authorId();
        if (author == null || author == me.accountId()) {
            throw new RuleViolation("forum.silence.nobody");
        }
        Instant now = clock.instant();
        Instant until = until(last);
        String said = ActLog.reason(ActKind.SILENCE, reason);
        voice.silence(author, board).ifPresent(known -> {
            throw new RuleViolation("forum.silence.already", known.row(now).name(), Voice.time(known.until()));
        });
        silences.save(new Silence(post, me, excluded(me), said, now, until));
        log.record(post, topic, ActKind.SILENCE, said, Voice.time(until));
    }

    private List<UnitId> excluded(Actor me) {
        return scope.asSystem("what a moderator does not reach", () -> units.at(me.excluded())).values().stream()
                .map(UnitRow::id)
                .toList();
    }

    private Instant until(@Nullable LocalDate last) {
        LocalDate today = LocalDate.now(clock);
        if (last == null) {
            throw RuleViolation.at("last", "forum.silence.last.missing");
        }
        if (last.isBefore(today) || last.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw RuleViolation.at("last", "forum.silence.last.bad", LONGEST_DAYS);
        }
        return last.plusDays(1).atStartOfDay(Clocks.BUSINESS_ZONE).toInstant();
    }

    /** Before its time. */
    public void end(long id, String reason) {
        Silence silence = silences.findLockedById(id).orElseThrow(NotFound::new);
        silence.end(user.get(), clock.instant());
        ForumPost post = posts.findById(silence.post()).orElseThrow(NotFound::new);
        Topic topic = topics.findById(post.topic()).orElseThrow(NotFound::new);
        log.record(post, topic, ActKind.UNSILENCE, ActLog.reason(ActKind.UNSILENCE, reason));
    }

    /**
     * Those from units of the own part, the newest first.
     *
     * @param inForce whether only those that still hold
     */
    @Transactional(readOnly = true)
    public Slice<SilenceRow> page(boolean inForce, Portion portion) {
        Instant now = clock.instant();
        List<Silence> found = silences.page(
                portion.afterNumber().orElse(Long.MAX_VALUE), inForce ? now : null, Limit.of(portion.size() + 1));
        return Slice.of(found.stream().map(silence -> silence.row(now)).toList(), portion.size(), SilenceRow::id);
    }

    /** One more than {@link #COUNTED} where there are more. */
    @Transactional(readOnly = true)
    public long count(boolean inForce) {
        return silences.count(inForce ? clock.instant() : null, COUNTED + 1);
    }
}
