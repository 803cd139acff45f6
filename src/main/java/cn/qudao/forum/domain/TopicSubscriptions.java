package cn.qudao.forum.domain;

import cn.qudao.forum.ForumPermissions;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a reader wants to be told of: the replies of a topic, the topics of a board. */
@Service
@Requires(ForumPermissions.READ)
@Transactional
public class TopicSubscriptions {

    private final TopicRepository topics;
    private final ReaderMarks marks;
    private final BoardSight sight;
    private final CurrentUser user;

    TopicSubscriptions(TopicRepository topics, ReaderMarks marks, BoardSight sight, CurrentUser user) {
        this.topics = topics;
        this.marks = marks;
        this.sight = sight;
        this.user = user;
    }

    public void subscribe(long id, boolean wanted) {
        OpenedTopic found = topics.opened(id, me()).orElseThrow(NotFound::new);
        Board board = sight.readable(found.board());
        if (!found.topic().isShown(me(), sight.moderates(board))) {
            throw new NotFound();
        }
        marks.subscribe(me(), id, wanted);
    }

    /** Those of the boards that the person reads. */
    @Transactional(readOnly = true)
    public Set<Long> boards() {
        return marks.boardsOf(me());
    }

    /** Of the boards that the person reads these and no others. */
    public void choose(Collection<Long> wanted) {
        List<Long> read = sight.readable().stream().map(Board::id).toList();
        if (!read.containsAll(wanted)) {
            throw new NotFound();
        }
        read.forEach(board -> marks.subscribeBoard(me(), board, wanted.contains(board)));
    }

    private long me() {
        return user.find().map(Actor::accountId).orElse(0L);
    }
}
