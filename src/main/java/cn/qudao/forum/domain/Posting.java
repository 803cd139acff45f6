package cn.qudao.forum.domain;

import cn.qudao.access.AccountAge;
import cn.qudao.attachment.AttachmentPurpose;
import cn.qudao.attachment.AttachmentRow;
import cn.qudao.attachment.Attachments;
import cn.qudao.attachment.CheckedFile;
import cn.qudao.forum.ForumPermissions;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Topics and replies, from a draft that is saved as it is typed to the board or to who has to look at it first. */
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
    private final Attachments files;
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
            Attachments files,
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
        this.files = files;
        this.ages = ages;
        this.user = user;
        this.clock = clock;
    }

    /**
     * What the person is writing.
     *
     * @param board that it is for
     * @param titled whether a topic begins with it
     * @param change whether the post is there already
     * @param revision to be named when it is saved
     */
    public record Draft(
            long id,
            BoardRow board,
            boolean titled,
            boolean change,
            String title,
            String text,
            long revision,
            List<AttachmentRow> files) {}

    /**
     * What has become of it.
     *
     * @param number 0 where readers have not seen it yet
     * @param waits whether somebody has to look at it first
     */
    public record Posted(long topic, int number, boolean waits) {}

    /** Of a topic for the board. */
    public Draft topicDraft(long board) {
        Board asked = sight.readable(board);
        voice.require(asked);
        return draft(asked, board, 0, 0, true, () -> PostDraft.ofTopic(me(), board, clock.instant()));
    }

    /** Of a reply to the topic. */
    public Draft replyDraft(long topic) {
        Topic asked = topics.findById(topic).orElseThrow(NotFound::new);
        Board board = requireReply(asked);
        return draft(board, 0, topic, 0, false, () -> PostDraft.ofReply(me(), topic, clock.instant()));
    }

    /** Of what an own post is to say. */
    public Draft changeDraft(long id) {
        SeenPost seen = postSight.see(id);
        requireChange(seen);
        return draft(
                seen.board(),
                0,
                0,
                id,
                seen.post().isOpening(),
                () -> PostDraft.ofChange(me(), id, edits.latest(seen.post(), seen.topic()), clock.instant()));
    }

    private void requireChange(SeenPost seen) {
        if (!seen.post().isBy(me()) || seen.post().state() == PostState.DELETED) {
            throw new NotFound();
        }
        seen.topic().requireEditable(seen.post().isOpening(), seen.moderates());
        voice.require(seen.board());
    }

    private Board requireReply(Topic topic) {
        Board board = sight.readable(topic.board());
        boolean moderates = sight.moderates(board);
        topic.requireHere();
        if (!topic.isShown(me(), moderates)) {
            throw new NotFound();
        }
        topic.requireOpen(moderates);
        voice.require(board);
        return board;
    }

    private Draft draft(Board on, long board, long topic, long post, boolean titled, Supplier<PostDraft> begun) {
        PostDraft draft = drafts.findByAccountIdAndBoardIdAndTopicIdAndForumPostId(me(), board, topic, post)
                .orElseGet(() -> drafts.saveAndFlush(begun.get()));
        return new Draft(
                draft.id(),
                on.row(),
                titled,
                draft.isChange(),
                draft.title(),
                draft.text(),
                draft.revision(),
                files.of(ForumFiles.PURPOSE, draft.post()));
    }

    /**
     * Keeps what has been typed.
     *
     * @param known the revision that the writer began from: what was saved in another window since then is not written over
     * @return the revision that it is now
     */
    public long save(long id, String title, String text, long known) {
        PostDraft draft = own(id);
        draft.requireKnown(known);
        draft.save(title, text, clock.instant());
        return drafts.saveAndFlush(draft).revision();
    }

    /** What the readers of a topic that is being written are to be asked; empty for nothing. */
    @Transactional(readOnly = true)
    public Optional<PollForm> poll(long id) {
        return polls.findById(own(id).id()).map(Poll::form);
    }

    /** @param form null for nothing */
    public void poll(long id, @Nullable PollForm form) {
        PostDraft draft = own(id);
        if (draft.isReply() || draft.isChange()) {
            throw new RuleViolation("forum.poll.opening");
        }
        Optional<Poll> known = polls.findById(id);
        LocalDate today = LocalDate.now(clock);
        if (form == null) {
            known.ifPresent(polls::delete);
        } else {
            known.ifPresentOrElse(poll -> poll.ask(form, today), () -> polls.save(new Poll(id, form, today)));
        }
    }

    public static AttachmentPurpose filesOfPosts() {
        return ForumFiles.PURPOSE;
    }

    /** Looking at a file takes its time, so no transaction waits for it. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public AttachmentRow addFile(long id, String name, Path file) {
        long post = own(id).post();
        CheckedFile checked = files.check(ForumFiles.PURPOSE, name, file);
        return files.attach(checked, post);
    }

    /** What is mentioned stays. */
    public void removeFile(long id, String code) {
        PostDraft draft = own(id);
        AttachmentRow file = fileOf(draft.post(), code);
        if (draft.text().contains(file.address()) || draft.isChange() && isMentioned(draft.post(), file)) {
            throw new RuleViolation("forum.file.mentioned", file.name());
        }
        files.remove(code);
    }

    private boolean isMentioned(long id, AttachmentRow file) {
        ForumPost post = posts.findById(id).orElseThrow(NotFound::new);
        return post.text().contains(file.address()) || edits.mentions(post, file.address());
    }

    private AttachmentRow fileOf(long id, String code) {
        return files.find(code)
                .filter(found -> found.ownerKind().equals(ForumFiles.PURPOSE.owner()) && found.owner() == id)
                .orElseThrow(NotFound::new);
    }

    /** Of a change the files stay with the post, where its writer can remove them. */
    public void discard(long id) {
        PostDraft draft = own(id);
        List<AttachmentRow> alone = draft.isChange() ? List.of() : files.of(ForumFiles.PURPOSE, id);
        polls.findById(draft.id()).ifPresent(polls::delete);
        alone.forEach(file -> files.remove(file.code()));
        drafts.delete(draft);
    }

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
        Board board = requireReply(topic);
        Wording wording = scrutiny.wording(board, "", draft.text(), "");
        return post(draft, topic, false, wording, scrutiny.state(board, wording), now);
    }

    private Posted change(PostDraft draft, Instant now) {
        SeenPost seen = postSight.hold(draft.post());
        requireChange(seen);
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
        return drafts.findById(id).filter(draft -> draft.isBy(me())).orElseThrow(NotFound::new);
    }

    private Writer by() {
        return Writer.of(user.find());
    }

    private long me() {
        return user.get().accountId();
    }
}
