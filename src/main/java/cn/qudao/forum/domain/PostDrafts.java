package cn.qudao.forum.domain;

import cn.qudao.attachment.AttachmentPurpose;
import cn.qudao.attachment.AttachmentRow;
import cn.qudao.attachment.Attachments;
import cn.qudao.attachment.CheckedFile;
import cn.qudao.forum.ForumPermissions;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Topics, replies and changes as they are written: saved while one types, with their files, until {@link Posting} takes them. */
@Service
@Requires(ForumPermissions.WRITE)
@Transactional
public class PostDrafts {

    private final PostDraftRepository drafts;
    private final ForumPostRepository posts;
    private final TopicRepository topics;
    private final PollRepository polls;
    private final PostEdits edits;
    private final Voice voice;
    private final BoardSight sight;
    private final PostSight postSight;
    private final Attachments files;
    private final CurrentUser user;
    private final Clock clock;

    PostDrafts(
            PostDraftRepository drafts,
            ForumPostRepository posts,
            TopicRepository topics,
            PollRepository polls,
            PostEdits edits,
            Voice voice,
            BoardSight sight,
            PostSight postSight,
            Attachments files,
            CurrentUser user,
            Clock clock) {
        this.drafts = drafts;
        this.posts = posts;
        this.topics = topics;
        this.polls = polls;
        this.edits = edits;
        this.voice = voice;
        this.sight = sight;
        this.postSight = postSight;
        this.files = files;
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

    /** Of a topic for the board. */
    public Draft topicDraft(long board) {
        Board asked = sight.readable(board);
        voice.require(asked);
        return draft(asked, board, 0, 0, true, () -> PostDraft.ofTopic(me(), board, clock.instant()));
    }

    /** Of a reply to the topic. */
    public Draft replyDraft(long topic) {
        Topic asked = topics.findById(topic).orElseThrow(NotFound::new);
        Board board = voice.requireReply(asked);
        return draft(board, 0, topic, 0, false, () -> PostDraft.ofReply(me(), topic, clock.instant()));
    }

    /** Of what an own post is to say. */
    public Draft changeDraft(long id) {
        SeenPost seen = postSight.see(id);
        voice.requireChange(seen);
        return draft(
                seen.board(),
                0,
                0,
                id,
                seen.post().isOpening(),
                () -> PostDraft.ofChange(me(), id, edits.latest(seen.post(), seen.topic()), clock.instant()));
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

    private PostDraft own(long id) {
        return drafts.findByIdAndAccountId(id, me()).orElseThrow(NotFound::new);
    }

    private long me() {
        return user.get().accountId();
    }
}
