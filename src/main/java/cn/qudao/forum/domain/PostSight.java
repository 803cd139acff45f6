package cn.qudao.forum.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import org.springframework.stereotype.Component;

/** Whether a post exists for the person at work: by its board, its topic and its own state. */
@Component
class PostSight {

    private final ForumPostRepository posts;
    private final TopicRepository topics;
    private final BoardSight sight;
    private final CurrentUser user;

    PostSight(ForumPostRepository posts, TopicRepository topics, BoardSight sight, CurrentUser user) {
        this.posts = posts;
        this.topics = topics;
        this.sight = sight;
        this.user = user;
    }

    /** @throws NotFound where it does not exist for the person */
    SeenPost see(long id) {
        ForumPost post = posts.findById(id).orElseThrow(NotFound::new);
        return seen(post, topics.findById(post.topic()).orElseThrow(NotFound::new));
    }

    /**
     * With its topic held, so that nobody else decides on it meanwhile.
     *
     * @throws NotFound where it does not exist for the person
     */
    SeenPost hold(long id) {
        Topic topic = topics.hold(posts.topicOf(id).orElseThrow(NotFound::new)).orElseThrow(NotFound::new);
        return seen(posts.findById(id).orElseThrow(NotFound::new), topic);
    }

    private SeenPost seen(ForumPost post, Topic topic) {
        Board board = sight.readable(topic.board());
        boolean moderates = sight.moderates(board);
        long me = user.find().map(Actor::accountId).orElse(0L);
        if (!topic.isShown(me, moderates) || !post.isShown(me, moderates)) {
            throw new NotFound();
        }
        return new SeenPost(post, topic, board, moderates);
    }
}
