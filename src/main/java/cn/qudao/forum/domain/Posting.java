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
import java.util.List;
import java.util.function.Supplier;
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
    private final SensitiveWordRepository words;
    private final HeatMeter heat;
    private final BoardSight sight;
    private final Attachments files;
    private final AccountAge ages;
    private final CurrentUser user;
    private final Clock clock;

    Posting(
            TopicRepository topics,
            ForumPostRepository posts,
            PostDraftRepository drafts,
            PostFlagRepository flags,
            SensitiveWordRepository words,
            HeatMeter heat,
            BoardSight sight,
            Attachments files,
            AccountAge ages,
            CurrentUser user,
            Clock clock) {
        this.topics = topics;
        this.posts = posts;
        this.drafts = drafts;
        this.flags = flags;
        this.words = words;
        this.heat = heat;
        this.sight = sight;
        this.files = files;
        this.ages = ages;
        this.user = user;
        this.clock = clock;
    }

    /**
     * What the person is writing.
     *
     * @param revision to be named when it is saved
     */
    public record Draft(long id, String title, String text, long revision, List<AttachmentRow> files) {}

    /**
     * What has become of it.
     *
     * @param number 0 where somebody has to look at it first
     */
    public record Posted(long topic, int number) {}

    /** Of a topic for the board. */
    public Draft topicDraft(long board) {
        sight.readable(board);
        return draft(board, 0, () -> PostDraft.ofTopic(me(), board, clock.instant()));
    }

    /** Of a reply to the topic. */
    public Draft replyDraft(long topic) {
        Topic asked = topics.findById(topic).orElseThrow(NotFound::new);
        requireReply(asked);
        return draft(0, topic, () -> PostDraft.ofReply(me(), topic, clock.instant()));
    }

    private void requireReply(Topic topic) {
        Board board = sight.readable(topic.board());
        boolean moderates = sight.moderates(board);
        if (!topic.isShown(me(), moderates)) {
            throw new NotFound();
        }
        topic.requireOpen(moderates);
    }

    private Draft draft(long board, long topic, Supplier<PostDraft> begun) {
        PostDraft draft = drafts.findByAccountIdAndBoardIdAndTopicId(me(), board, topic)
                .orElseGet(() -> drafts.saveAndFlush(begun.get()));
        return new Draft(
                draft.id(), draft.title(), draft.text(), draft.revision(), files.of(ForumFiles.PURPOSE, draft.id()));
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

    public static AttachmentPurpose filesOfPosts() {
        return ForumFiles.PURPOSE;
    }

    /** Looking at a file takes its time, so no transaction waits for it. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public AttachmentRow addFile(long id, String name, Path file) {
        own(id);
        CheckedFile checked = files.check(ForumFiles.PURPOSE, name, file);
        return files.attach(checked, id);
    }

    /** What is mentioned stays. */
    public void removeFile(long id, String code) {
        PostDraft draft = own(id);
        AttachmentRow file = fileOf(id, code);
        if (draft.text().contains(file.address())) {
            throw new RuleViolation("forum.file.mentioned", file.name());
        }
        files.remove(code);
    }

    private AttachmentRow fileOf(long id, String code) {
        return files.find(code)
                .filter(found -> found.ownerKind().equals(ForumFiles.PURPOSE.owner()) && found.owner() == id)
                .orElseThrow(NotFound::new);
    }

    public void discard(long id) {
        PostDraft draft = own(id);
        files.of(ForumFiles.PURPOSE, id).forEach(file -> files.remove(file.code()));
        drafts.delete(draft);
    }

    public Posted publish(long id) {
        PostDraft draft = own(id);
        if (draft.text().isBlank()) {
            throw RuleViolation.at("text", "org.text.missing");
        }
        Instant now = clock.instant();
        requirePace(!draft.isReply(), now);
        return draft.isReply() ? reply(draft, now) : begin(draft, now);
    }

    private void requirePace(boolean topic, Instant now) {
        PostPace.of(ages.createdAt(me()), now)
                .require(posts.written(me(), now.minus(PostPace.DAY), Limit.of(PostPace.most())), topic, now);
    }

    private Posted begin(PostDraft draft, Instant now) {
        Board board = sight.readable(draft.board());
        String title = Texts.require("title", draft.title(), Topic.TITLE_LENGTH);
        List<String> found = found(title + "\n" + draft.text());
        PostState state = state(board, found);
        Topic topic = topics.save(new Topic(board.id(), title, by(), state, now));
        return post(draft, topic, true, found, state, now);
    }

    private Posted reply(PostDraft draft, Instant now) {
        Topic topic = topics.hold(draft.topic()).orElseThrow(NotFound::new);
        requireReply(topic);
        List<String> found = found(draft.text());
        return post(draft, topic, false, found, state(sight.readable(topic.board()), found), now);
    }

    private Posted post(
            PostDraft draft, Topic topic, boolean opening, List<String> found, PostState state, Instant now) {
        ForumPost post = posts.save(new ForumPost(draft, topic, opening, by(), found, state, now));
        drafts.delete(draft);
        heat.measure(topic);
        return new Posted(topic.id(), post.number());
    }

    private List<String> found(String text) {
        return SensitiveWords.foundIn(words.findAllByOrderByName(), text);
    }

    /** Words are looked at whoever wrote them; else a moderator needs no other. */
    private PostState state(Board board, List<String> found) {
        boolean waits = !found.isEmpty() || board.looksBefore() && !sight.moderates(board);
        return waits ? PostState.WAITING : PostState.PUBLISHED;
    }

    /** Tells the moderators that it should not stand there. */
    @Requires(ForumPermissions.READ)
    public void flag(long id, String reason) {
        Topic topic = topics.hold(posts.topicOf(id).orElseThrow(NotFound::new)).orElseThrow(NotFound::new);
        ForumPost post = posts.findById(id).orElseThrow(NotFound::new);
        Board board = sight.readable(topic.board());
        boolean moderates = sight.moderates(board);
        if (!topic.isShown(me(), moderates) || !post.isShown(me(), moderates)) {
            throw new NotFound();
        }
        if (flags.existsByForumPostIdAndFlaggerId(id, me())) {
            throw new RuleViolation("forum.post.flagged-already");
        }
        flags.save(new PostFlag(id, user.get(), reason, clock.instant()));
        post.flag();
    }

    /** Says which post solves the topic, or that it does no more. */
    public void solve(long id, boolean solves) {
        Topic topic = topics.hold(posts.topicOf(id).orElseThrow(NotFound::new)).orElseThrow(NotFound::new);
        ForumPost post = posts.findById(id).orElseThrow(NotFound::new);
        Board board = sight.readable(topic.board());
        boolean moderates = sight.moderates(board);
        if (!topic.isShown(me(), moderates) || !post.isShown(me(), moderates)) {
            throw new NotFound();
        }
        if (!topic.isBy(me()) && !moderates) {
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
