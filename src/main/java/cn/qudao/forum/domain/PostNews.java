package cn.qudao.forum.domain;

import cn.qudao.audience.CircleMembers;
import cn.qudao.notice.Inboxes;
import cn.qudao.notice.NoticeKind;
import cn.qudao.scope.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells of a post when readers see it: those it mentions at once, the subscribers of its topic, or of its board where it begins one,
 * some hundred at a time. Only who may read it at that moment, never its writer, and nobody twice. What is approved while its topic is
 * hidden is told of when that is shown again.
 */
@Component
class PostNews {

    private static final int AT_ONCE = 500;

    private final PostCallRepository calls;
    private final ForumPostRepository posts;
    private final TopicRepository topics;
    private final BoardRepository boards;
    private final ReaderMarks marks;
    private final Mentions mentions;
    private final CircleMembers members;
    private final Inboxes inboxes;
    private final Scope scope;
    private final TransactionTemplate transaction;

    PostNews(
            PostCallRepository calls,
            ForumPostRepository posts,
            TopicRepository topics,
            BoardRepository boards,
            ReaderMarks marks,
            Mentions mentions,
            CircleMembers members,
            Inboxes inboxes,
            Scope scope,
            TransactionTemplate transaction) {
        this.calls = calls;
        this.posts = posts;
        this.topics = topics;
        this.boards = boards;
        this.marks = marks;
        this.mentions = mentions;
        this.members = members;
        this.inboxes = inboxes;
        this.scope = scope;
        this.transaction = transaction;
    }

    /** @param first whether readers had not seen it before: of what it says now only those are told whom it mentions */
    void shown(ForumPost post, Topic topic, boolean first) {
        if (post.state() != PostState.PUBLISHED) {
            return;
        }
        posts.flush();
        if (topic.isPublished()) {
            tellMentioned(post, topic, boards.findById(topic.board()).orElseThrow());
        }
        if (first) {
            calls.save(new PostCall(post));
        } else if (!topic.isPublished() && !calls.existsById(post.id())) {
            calls.save(PostCall.ofMentions(post));
        }
    }

    private void tellMentioned(ForumPost post, Topic topic, Board board) {
        tell(post, topic, ForumNotices.MENTION, "forum.notice.mention", mentions.accounts(board, post.text()));
    }

    private void tell(ForumPost post, Topic topic, NoticeKind kind, String key, Collection<Long> accounts) {
        List<Long> owed = accounts.stream()
                .filter(account -> !post.isBy(account) && marks.told(post.id(), account))
                .toList();
        String author = Optional.ofNullable(post.author()).orElse("");
        inboxes.tell(kind, owed, "forum/" + topic.id() + "?post=" + post.number(), key, author, topic.title());
    }

    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    void tell() {
        while (scope.asSystem("subscribers are told of posts", this::some)) {
            // There may be more.
        }
    }

    private boolean some() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<PostCall> next = calls.next(Limit.of(1));
            next.ifPresent(this::tell);
            return next.isPresent();
        }));
    }

    private void tell(PostCall call) {
        ForumPost post = posts.findById(call.post()).orElseThrow();
        Topic topic = topics.findById(post.topic()).orElseThrow();
        if (post.state() != PostState.PUBLISHED || !topic.isPublished()) {
            calls.delete(call);
            return;
        }
        List<Long> subscribers = post.isOpening()
                ? marks.subscribersOfBoard(topic.board(), call.told(), AT_ONCE)
                : calls.subscribersOfTopic(topic.id(), call.told(), Limit.of(AT_ONCE));
        Board board = boards.findById(topic.board()).orElseThrow();
        if (call.isOfMentions()) {
            // Of what waited for its topic they do not know yet; who does is not told twice.
            tellMentioned(post, topic, board);
        }
        Set<Long> reading = members.among(board.circle(), subscribers);
        if (post.isOpening()) {
            tell(post, topic, ForumNotices.TOPIC, "forum.notice.topic", reading);
        } else {
            tell(post, topic, ForumNotices.REPLY, "forum.notice.reply", reading);
        }
        if (subscribers.size() < AT_ONCE) {
            calls.delete(call);
        } else {
            call.upTo(subscribers.getLast());
        }
    }
}
