package cn.qudao.forum.domain;

import cn.qudao.access.AccountAge;
import cn.qudao.forum.ForumPermissions;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts what was drafted before its readers, or before who has to look at it first. */
@Service
@Requires(ForumPermissions.WRITE)
@Transactional
public class Posting {

    private final TopicRepository topics;
    private final ForumPostRepository posts;
    private final PostDraftRepository drafts;
    private final PostFlagRepository flags;
    private final Scrutiny scrutiny;
    private final PostEdits edits;
    private final PollRepository polls;
    private final Voice voice;
    private final HeatMeter heat;
    private final PostNews news;
    private final ReaderMarks marks;
    private final BoardSight sight;
    private final PostSight postSight;
    private final AccountAge ages;
    private final CurrentUser user;
    private final Clock clock;

    Posting(
            TopicRepository topics,
            ForumPostRepository posts,
            PostDraftRepository drafts,
            PostFlagRepository flags,
            Scrutiny scrutiny,
            PostEdits edits,
            PollRepository polls,
            Voice voice,
            HeatMeter heat,
            PostNews news,
            ReaderMarks marks,
            BoardSight sight,
            PostSight postSight,
            AccountAge ages,
            CurrentUser user,
            Clock clock) {
        this.topics = topics;
        this.posts = posts;
        this.drafts = drafts;
        this.flags = flags;
        this.scrutiny = scrutiny;
        this.edits = edits;
        this.polls = polls;
        this.voice = voice;
        this.heat = heat;
        this.news = news;
        this.marks = marks;
        this.sight = sight;
        this.postSight = postSight;
        this.ages = ages;
        this.user = user;
        this.clock = clock;
    }

    /**
     * What has become of it.
     *
     * @param number 0 where readers have not seen it yet
     * @param waits whether somebody has to look at it first
     */
    public record Posted(long topic, int number, boolean waits) {}

    public Posted publish(long id) {
        PostDraft draft = own(id);
        if (draft.text().isBlank()) {
            throw RuleViolation.at("text", "org.text.missing");
        }
        Instant now = clock.instant();
        if (draft.isChange()) {
            return change(draft, now);
        }
        requirePace(!draft.isReply(), now);
        return draft.isReply() ? reply(draft, now) : begin(draft, now);
    }

    private void requirePace(boolean topic, Instant now) {
        PostPace.of(ages.createdAt(me()), now)
                .require(posts.written(me(), now.minus(PostPace.DAY), Limit.of(PostPace.most())), topic, now);
    }

    private Posted begin(PostDraft draft, Instant now) {
        Board board = sight.readable(draft.board());
        voice.require(board);
        String title = Texts.require("title", draft.title(), Topic.TITLE_LENGTH);
        Optional<Poll> poll = polls.findById(draft.id());
        poll.ifPresent(asked -> asked.ask(asked.form(), LocalDate.now(clock)));
        Wording wording = scrutiny.wording(
                board, title, draft.text(), poll.map(Poll::words).orElse(""));
        PostState state = scrutiny.state(board, wording);
        Topic topic = topics.save(new Topic(board.id(), title, by(), state, now));
        Posted posted = post(draft, topic, true, wording, state, now);
        poll.ifPresent(asked -> posts.findById(draft.id()).orElseThrow().ask(asked));
        return posted;
    }

    private Posted reply(PostDraft draft, Instant now) {
        Topic topic = topics.hold(draft.topic()).orElseThrow(NotFound::new);
        Board board = voice.requireReply(topic);
        Wording wording = scrutiny.wording(board, "", draft.text(), "");
        return post(draft, topic, false, wording, scrutiny.state(board, wording), now);
    }

    private Posted change(PostDraft draft, Instant now) {
        SeenPost seen = postSight.hold(draft.post());
        voice.requireChange(seen);
        ForumPost post = seen.post();
        Topic topic = seen.topic();
        String title = post.isOpening() ? Texts.require("title", draft.title(), Topic.TITLE_LENGTH) : "";
        Wording wording = scrutiny.wording(seen.board(), title, draft.text(), "");
        boolean waits =
                edits.edit(post, topic, wording, scrutiny.state(seen.board(), wording) == PostState.WAITING, now);
        if (post.isOpening()) {
            topic.follow(post.state());
        }
        drafts.delete(draft);
        if (!waits) {
            news.shown(post, topic, false);
        }
        return new Posted(topic.id(), post.number(), waits);
    }

    private Posted post(PostDraft draft, Topic topic, boolean opening, Wording wording, PostState state, Instant now) {
        ForumPost post = posts.save(new ForumPost(draft, topic, opening, by(), wording, state, now));
        drafts.delete(draft);
        heat.measure(topic);
        marks.subscribeByWriting(me(), topic.id());
        news.shown(post, topic, true);
        return new Posted(topic.id(), post.number(), state == PostState.WAITING);
    }

    /** Tells the moderators that it should not stand there. */
    @Requires(ForumPermissions.READ)
    public void flag(long id, String reason) {
        ForumPost post = postSight.hold(id).post();
        if (flags.existsByForumPostIdAndFlaggerId(id, me())) {
            throw new RuleViolation("forum.post.flagged-already");
        }
        flags.save(new PostFlag(id, user.get(), reason, clock.instant()));
        post.flag();
    }

    /** Says which post solves the topic, or that it does no more. */
    public void solve(long id, boolean solves) {
        SeenPost seen = postSight.hold(id);
        ForumPost post = seen.post();
        Topic topic = seen.topic();
        if (!topic.isBy(me()) && !seen.moderates()) {
            throw new RuleViolation("forum.topic.not-yours");
        }
        if (post.isOpening() || post.state() != PostState.PUBLISHED) {
            throw new RuleViolation("forum.post.no-solution");
        }
        topic.solve(solves ? id : null);
    }

    private PostDraft own(long id) {
        return drafts.findByIdAndAccountId(id, me()).orElseThrow(NotFound::new);
    }

    private Writer by() {
        return Writer.of(user.find());
    }

    private long me() {
        return user.get().accountId();
    }
}
