package cn.qudao.forum.domain;

import cn.qudao.forum.ForumFeed;
import cn.qudao.org.UnitId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the system brings along stands before its readers at once. */
@Component
class ForumWriter implements ForumFeed {

    private final Boards boards;
    private final SensitiveWords words;
    private final TopicRepository topics;
    private final ForumPostRepository posts;
    private final HeatMeter heat;
    private final ReaderMarks marks;

    ForumWriter(
            Boards boards,
            SensitiveWords words,
            TopicRepository topics,
            ForumPostRepository posts,
            HeatMeter heat,
            ReaderMarks marks) {
        this.boards = boards;
        this.words = words;
        this.topics = topics;
        this.posts = posts;
        this.heat = heat;
        this.marks = marks;
    }

    @Override
    @Transactional
    public Opened open(String name, String about, UnitId unit, Set<String> roles, int position, List<NewTopic> wanted) {
        long board = boards.open(new BoardForm(name, about, unit, roles, position, Moderation.AFTER));
        return new Opened(board, wanted.stream().map(each -> write(board, each)).toList());
    }

    private long write(long board, NewTopic wanted) {
        NewPost first = wanted.posts().getFirst();
        Topic topic =
                topics.saveAndFlush(new Topic(board, wanted.title(), writer(first), PostState.PUBLISHED, first.at()));
        Map<Long, List<NewReaction>> written = new LinkedHashMap<>();
        for (NewPost each : wanted.posts()) {
            PostDraft draft = PostDraft.ofReply(each.account().value(), topic.id(), each.at());
            draft.save("", each.text(), each.at());
            ForumPost post = posts.save(new ForumPost(
                    draft,
                    topic,
                    each == first,
                    writer(each),
                    Wording.of(wanted.title(), each.text(), List.of()),
                    PostState.PUBLISHED,
                    each.at()));
            written.put(post.id(), each.reactions());
            if (post.number() == wanted.solution()) {
                topic.solve(post.id());
            }
        }
        heat.measure(topic);
        written.forEach((post, reactions) -> reactions.forEach(each -> marks.react(
                each.account().value(), each.name(), post, ReactionKind.valueOf(each.kind()), topic.activeAt())));
        return topic.id();
    }

    private static Writer writer(NewPost post) {
        return new Writer(post.account().value(), post.author());
    }

    @Override
    @Transactional
    public void watch(List<String> wanted) {
        wanted.forEach(words::add);
    }
}
