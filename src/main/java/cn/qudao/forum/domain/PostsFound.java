package cn.qudao.forum.domain;

import cn.qudao.attachment.AttachmentRow;
import cn.qudao.attachment.Attachments;
import cn.qudao.attachment.FoundFiles;
import cn.qudao.forum.ForumPermissions;
import cn.qudao.kernel.Actor;
import cn.qudao.search.Findable;
import cn.qudao.search.FoundKind;
import cn.qudao.search.SearchDocument;
import cn.qudao.search.Sight;
import cn.qudao.search.Watched;
import cn.qudao.search.Watcher;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Posts that readers see, each under its topic's title, with what they ask and their files. */
@Component
class PostsFound implements Findable {

    private static final FoundKind POST = new FoundKind("post", "forum.found", 70);

    private final ForumPostRepository posts;
    private final BoardSight sight;
    private final Attachments files;

    PostsFound(ForumPostRepository posts, BoardSight sight, Attachments files) {
        this.posts = posts;
        this.sight = sight;
        this.files = files;
    }

    @Override
    public String name() {
        return "forum";
    }

    @Override
    public List<FoundKind> kinds() {
        return List.of(POST, FoundFiles.KIND);
    }

    @Override
    public Sight sight(Actor reader) {
        return reader.may(ForumPermissions.READ)
                ? Sight.within(sight.readable().stream().map(Board::id).toList())
                : Sight.nothing();
    }

    @Override
    public List<SearchDocument> documents(Collection<Long> things) {
        Map<Long, List<AttachmentRow>> attached = files.of(ForumFiles.PURPOSE, things);
        return posts.published(things).stream()
                .flatMap(each ->
                        documents(each, attached.getOrDefault(each.post().id(), List.of())))
                .toList();
    }

    private Stream<SearchDocument> documents(PublishedPost published, List<AttachmentRow> attached) {
        ForumPost post = published.post();
        Topic topic = published.topic();
        String address = "forum/" + topic.id() + (post.number() > 1 ? "?post=" + post.number() : "");
        SearchDocument found = SearchDocument.of(POST, post.id(), topic.title(), address)
                .text(published.words())
                .context(Objects.requireNonNullElse(post.author(), ""))
                .in(topic.board())
                .rank(-post.writtenAt().toEpochMilli());
        // Whoever looks for the topic finds where it begins, and not every reply.
        return Stream.concat(
                Stream.of(post.isOpening() ? found : found.byTextAlone()),
                attached.stream()
                        .filter(file -> post.holds(file.uploadedAt()))
                        .map(file -> FoundFiles.of(file, files, found)));
    }

    @Override
    public List<Long> things(long after, int limit) {
        return posts.idsAfter(after, limit);
    }

    @Override
    public Map<String, UnaryOperator<Collection<Long>>> follows() {
        return Map.of(
                ForumPost.class.getSimpleName(),
                UnaryOperator.identity(),
                Topic.class.getSimpleName(),
                posts::idsOf,
                ForumFiles.PURPOSE.owner(),
                UnaryOperator.identity());
    }

    @Override
    public List<String> contexts(List<Found> hits) {
        Map<Long, Board> boards = BoardSight.byId(sight.readable());
        return hits.stream()
                .map(hit -> Stream.of(
                                boards.containsKey(hit.container())
                                        ? boards.get(hit.container()).name()
                                        : "",
                                hit.context())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")))
                .toList();
    }

    /** Without all that finding needs. */
    @Component
    static class Changing implements Watcher {

        @Override
        public List<Watched<?>> watched() {
            return List.of(
                    Watched.of(ForumPost.class, ForumPost::id, "state", "number", "text", "textAt", "topicId"),
                    Watched.of(Topic.class, Topic::id, "title", "state", "boardId"));
        }
    }
}
