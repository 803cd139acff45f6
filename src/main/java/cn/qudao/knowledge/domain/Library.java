package cn.qudao.knowledge.domain;

import cn.qudao.attachment.AttachmentRow;
import cn.qudao.attachment.Attachments;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import cn.qudao.kernel.TimePlace;
import cn.qudao.knowledge.KnowledgePermissions;
import cn.qudao.markdown.Markdown;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is published, for those who are in its audience. */
@Service
@Requires(KnowledgePermissions.READ)
@Transactional(readOnly = true)
public class Library {

    private static final int COUNTED = 10_000;

    private final ArticleRepository articles;
    private final ArticleVersionRepository versions;
    private final SpaceSight sight;
    private final Attachments files;
    private final Clock clock;

    Library(
            ArticleRepository articles,
            ArticleVersionRepository versions,
            SpaceSight sight,
            Attachments files,
            Clock clock) {
        this.articles = articles;
        this.versions = versions;
        this.sight = sight;
        this.files = files;
        this.clock = clock;
    }

    /** @param html may stand on a page as it is */
    public record Read(ArticleRow article, String html, List<AttachmentRow> files, boolean kept) {}

    /** Those that the person reads, by name. */
    public List<SpaceRow> spaces() {
        return sight.readable().stream().map(Space::row).toList();
    }

    /** The newest first; words are looked for in titles. */
    public Slice<ArticleRow> page(@Nullable Long space, String words, @Nullable String folder, Portion portion) {
        Map<Long, SpaceRow> spaces = asked(space);
        TimePlace after = portion.afterTime();
        List<Article> found = articles.published(
                spaces.keySet(), words, folder, after.at(), after.id(), Limit.of(portion.size() + 1));
        return Slice.of(found, portion.size(), Library::place).map(rows -> rows(rows, spaces));
    }

    private static TimePlace place(Article article) {
        return new TimePlace(Objects.requireNonNull(article.publishedAt()), article.id());
    }

    private List<ArticleRow> rows(List<Article> found, Map<Long, SpaceRow> spaces) {
        LocalDate today = LocalDate.now(clock);
        return found.stream()
                .map(article -> article.row(Objects.requireNonNull(spaces.get(article.space())), today))
                .toList();
    }

    /** One more than {@link #COUNTED} where there are more. */
    public long count(@Nullable Long space, String words, @Nullable String folder) {
        return articles.countPublished(asked(space).keySet(), words, folder, COUNTED + 1);
    }

    private Map<Long, SpaceRow> asked(@Nullable Long space) {
        return sight.readable().stream()
                .map(Space::row)
                .filter(row -> space == null || row.id() == space)
                .collect(Collectors.toMap(SpaceRow::id, Function.identity()));
    }

    public Read open(long id) {
        Article article = articles.findById(id).filter(Article::isPublic).orElseThrow(NotFound::new);
        Space space = sight.readable(article.space());
        ArticleVersion version = versions.findByArticleIdAndNumber(
                        id, article.live().orElseThrow())
                .orElseThrow(NotFound::new);
        return new Read(
                article.row(space.row(), LocalDate.now(clock)),
                Markdown.html(version.text()),
                files.of(ArticleFiles.PURPOSE, id).stream()
                        .filter(file -> article.holds(file.uploadedAt()))
                        .toList(),
                sight.keeps(article.space()));
    }
}
