package cn.qudao.forum.ui;

import cn.qudao.forum.PostUse;
import cn.qudao.forum.PostUse.UsedPost;
import cn.qudao.forum.domain.Polls;
import cn.qudao.forum.domain.PostRow;
import cn.qudao.forum.domain.PostState;
import cn.qudao.forum.domain.Reactions;
import cn.qudao.forum.domain.Topics;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What stands at a post for whoever reads it: what is asked, what readers think, what it said before, and what it can become. */
@Component
class PostAddenda {

    private final Topics topics;
    private final Polls polls;
    private final Reactions reactions;
    private final List<PostUse> uses;

    PostAddenda(Topics topics, Polls polls, Reactions reactions, List<PostUse> uses) {
        this.topics = topics;
        this.polls = polls;
        this.reactions = reactions;
        this.uses =
                uses.stream().sorted(Comparator.comparingInt(PostUse::order)).toList();
    }

    void add(PostRow post, PostCard card) {
        Instant until = post.pollUntil();
        if (until != null) {
            card.below(new PollPanel(post, until, polls));
        }
        if (post.editedAt() != null || post.pending()) {
            card.verb("forum.versions", () -> VersionsDialog.show(topics, post.id()));
        }
        if (post.state() == PostState.PUBLISHED) {
            if (!post.own() || !post.reactions().isEmpty()) {
                card.below(new ReactionBar(post, reactions));
            }
            uses.stream()
                    .filter(PostUse::isOffered)
                    .forEach(use -> card.rareVerb(use.verb(), () -> use.use(used(post))));
        }
    }

    private static UsedPost used(PostRow post) {
        return new UsedPost(
                post.title(),
                Objects.requireNonNullElse(post.author(), ""),
                ForumPaths.post(post.topic(), post.number()),
                post.text());
    }
}
