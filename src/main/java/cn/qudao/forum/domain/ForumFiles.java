package cn.qudao.forum.domain;

import cn.qudao.attachment.AttachmentKind;
import cn.qudao.attachment.AttachmentOwner;
import cn.qudao.attachment.AttachmentPurpose;
import cn.qudao.attachment.AttachmentRow;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Pictures and files of posts are read by who reads the post; those of a draft by its writer. */
@Component
class ForumFiles implements AttachmentOwner {

    private static final int LARGEST = 10 * 1024 * 1024;
    private static final int MOST = 10;
    static final AttachmentPurpose PURPOSE =
            new AttachmentPurpose("forum.post", EnumSet.allOf(AttachmentKind.class), LARGEST, MOST);

    private final ForumPostRepository posts;
    private final PostDraftRepository drafts;
    private final TopicRepository topics;
    private final BoardRepository boards;
    private final BoardSight sight;
    private final CurrentUser user;

    ForumFiles(
            ForumPostRepository posts,
            PostDraftRepository drafts,
            TopicRepository topics,
            BoardRepository boards,
            BoardSight sight,
            CurrentUser user) {
        this.posts = posts;
        this.drafts = drafts;
        this.topics = topics;
        this.boards = boards;
        this.sight = sight;
        this.user = user;
    }

    @Override
    public String kind() {
        return PURPOSE.owner();
    }

    @Override
    public boolean shows(AttachmentRow file) {
        Optional<Long> account = user.find().map(Actor::accountId);
        Optional<ForumPost> post = posts.findById(file.owner());
        return post.isPresent()
                ? shows(file, post.get(), account.orElse(0L))
                : drafts.findById(file.owner())
                        .filter(draft -> account.filter(draft::isBy).isPresent())
                        .isPresent();
    }

    private boolean shows(AttachmentRow file, ForumPost post, long account) {
        Topic topic = topics.findById(post.topic()).orElseThrow();
        return boards.findById(topic.board())
                .filter(sight::isRead)
                .filter(board -> {
                    boolean moderates = sight.moderates(board);
                    return topic.isShown(account, moderates)
                            && post.isShown(account, moderates)
                            && (moderates || post.isBy(account) || post.holds(file.uploadedAt()));
                })
                .isPresent();
    }
}
