package cn.qudao.forum.domain;

import cn.qudao.forum.ForumPermissions;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom a writer can mention: those who read the board. */
@Service
@Requires(ForumPermissions.WRITE)
@Transactional(readOnly = true)
public class MentionSearch {

    private final PostDraftRepository drafts;
    private final ForumPostRepository posts;
    private final TopicRepository topics;
    private final BoardSight sight;
    private final Mentions mentions;
    private final CurrentUser user;

    MentionSearch(
            PostDraftRepository drafts,
            ForumPostRepository posts,
            TopicRepository topics,
            BoardSight sight,
            Mentions mentions,
            CurrentUser user) {
        this.drafts = drafts;
        this.posts = posts;
        this.topics = topics;
        this.sight = sight;
        this.mentions = mentions;
        this.user = user;
    }

    /** A handful whose name or sign-in name holds the words; nobody while there are none. */
    public List<MentionRow> find(long draft, String words) {
        String asked = words.strip();
        return asked.isEmpty() ? List.of() : mentions.like(sight.readable(board(draft)), asked);
    }

    private long board(long id) {
        PostDraft draft = drafts.findById(id)
                .filter(each -> each.isBy(user.get().accountId()))
                .orElseThrow(NotFound::new);
        if (!draft.isReply() && !draft.isChange()) {
            return draft.board();
        }
        long topic =
                draft.isReply() ? draft.topic() : posts.topicOf(draft.post()).orElseThrow(NotFound::new);
        return topics.findById(topic).orElseThrow(NotFound::new).board();
    }
}
