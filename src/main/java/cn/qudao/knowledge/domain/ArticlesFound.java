package cn.qudao.knowledge.domain;

import cn.qudao.attachment.AttachmentRow;
import cn.qudao.attachment.Attachments;
import cn.qudao.attachment.FoundFiles;
import cn.qudao.kernel.Actor;
import cn.qudao.knowledge.KnowledgePermissions;
import cn.qudao.markdown.Markdown;
import cn.qudao.search.Findable;
import cn.qudao.search.FoundKind;
import cn.qudao.search.SearchDocument;
import cn.qudao.search.Sight;
import cn.qudao.search.Watched;
import cn.qudao.search.Watcher;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Articles as readers see them, with their files. */
@Component
class ArticlesFound implements Findable {

    private static final FoundKind ARTICLE = new FoundKind("article", "knowledge.found", 40);

    private final ArticleRepository articles;
    private final SpaceSight sight;
    private final Attachments files;

    ArticlesFound(ArticleRepository articles, SpaceSight sight, Attachments files) {
        this.articles = articles;
        this.sight = sight;
        this.files = files;
    }

    @Override
    public String name() {
        return "knowledge";
    }

    @Override
    public List<FoundKind> kinds() {
        return List.of(ARTICLE, FoundFiles.KIND);
    }

    @Override
    public Sight sight(Actor reader) {
        return reader.may(KnowledgePermissions.READ) ? Sight.within(SpaceSight.ids(sight.readable())) : Sight.nothing();
    }

    @Override
    public List<SearchDocument> documents(Collection<Long> things) {
        Map<Long, List<AttachmentRow>> attached = files.of(ArticleFiles.PURPOSE, things);
        return articles.live(things).stream()
                .flatMap(live ->
                        documents(live, attached.getOrDefault(live.article().id(), List.of())))
                .toList();
    }

    private Stream<SearchDocument> documents(TakenArticle live, List<AttachmentRow> attached) {
        Article article = live.article();
        Instant published = Objects.requireNonNull(article.publishedAt());
        SearchDocument found = SearchDocument.of(ARTICLE, article.id(), live.title(), "knowledge/" + article.id())
                .text(Markdown.words(live.text()) + " " + String.join(" ", article.tags()))
                .in(article.space())
                .rank(-published.toEpochMilli());
        return Stream.concat(
                Stream.of(found),
                attached.stream()
                        .filter(file -> article.holds(file.uploadedAt()))
                        .map(file -> FoundFiles.of(file, files, found)));
    }

    @Override
    public List<Long> things(long after, int limit) {
        return articles.idsAfter(after, limit);
    }

    @Override
    public Map<String, UnaryOperator<Collection<Long>>> follows() {
        return Map.of(
                Article.class.getSimpleName(),
                UnaryOperator.identity(),
                ArticleFiles.PURPOSE.owner(),
                UnaryOperator.identity());
    }

    @Override
    public List<String> contexts(List<Found> hits) {
        Map<Long, String> names =
                sight.readable().stream().map(Space::row).collect(Collectors.toMap(SpaceRow::id, SpaceRow::name));
        return hits.stream()
                .map(hit -> Stream.of(names.getOrDefault(hit.container(), ""), hit.context())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")))
                .toList();
    }

    /** Without all that finding needs. */
    @Component
    static class Changing implements Watcher {

        @Override
        public List<Watched<?>> watched() {
            return List.of(Watched.of(
                    Article.class, Article::id, "title", "live", "archivedAt", "frozenAt", "spaceId", "tags"));
        }
    }
}
