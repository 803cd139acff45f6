package cn.qudao.knowledge.domain;

import cn.qudao.attachment.AttachmentRow;
import cn.qudao.attachment.Attachments;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import cn.qudao.kernel.TimePlace;
import cn.qudao.knowledge.KnowledgePermissions;
import cn.qudao.markdown.Markdown;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final int RELATED = 5;
    private static final long NOBODY = 0;

    private final ArticleRepository articles;
    private final Comments comments;
    private final SpaceSight sight;
    private final Attachments files;
    private final CurrentUser user;
    private final Clock clock;

    Library(
            ArticleRepository articles,
            Comments comments,
            SpaceSight sight,
            Attachments files,
            CurrentUser user,
            Clock clock) {
        this.articles = articles;
        this.comments = comments;
        this.sight = sight;
        this.files = files;
        this.user = user;
        this.clock = clock;
    }

    /**
     * @param text as it was written
     * @param html the same, which may stand on a page as it is
     * @param confirmedAt when the person has confirmed what must be read; null where it is still owed, or nobody has to
     * @param rating what the person has said of its use
     * @param useful how many have found it of use: for those who keep it
     * @param comments the last of them, the newest last
     */
    public record Read(
            ArticleRow article,
            String text,
            String html,
            List<AttachmentRow> files,
            boolean kept,
            @Nullable Instant confirmedAt,
            @Nullable RatingForm rating,
            long useful,
            long useless,
            Slice<CommentRow> comments,
            List<ArticleRow> related) {}

    /**
     * What the person finds here.
     *
     * @param spaces those that the person reads, by name
     * @param owed what the post at work still has to confirm, the most urgent first
     */
    public record Entrance(List<SpaceRow> spaces, List<OwedRow> owed) {}

    public Entrance enter() {
        List<PlacedArticle> found = articles.owed(me());
        LocalDate today = LocalDate.now(clock);
        return new Entrance(
                found.stream()
                        .map(PlacedArticle::space)
                        .distinct()
                        .filter(sight::reads)
                        .map(Space::row)
                        .toList(),
                found.stream()
                        .filter(each -> sight.isFor(each.space()))
                        .flatMap(each ->
                                Stream.ofNullable(each.article()).map(article -> owed(article, each.space(), today)))
                        .sorted(Comparator.comparing(OwedRow::by).thenComparing(OwedRow::article))
                        .toList());
    }

    private static OwedRow owed(Article article, Space space, LocalDate today) {
        LocalDate by = article.mustBy().orElseThrow();
        return new OwedRow(article.id(), article.title(), space.row().name(), by, by.isBefore(today));
    }

    private long me() {
        return user.find().map(Actor::accountId).orElse(NOBODY);
    }

    /** The newest first. */
    public Slice<ArticleRow> page(LibraryFilter filter, Portion portion) {
        Map<Long, SpaceRow> spaces = asked(filter.space());
        TimePlace after = portion.afterTime();
        List<Article> found = articles.published(
                spaces.keySet(),
                filter.words(),
                filter.folder(),
                filter.tag(),
                after.at(),
                after.id(),
                Limit.of(portion.size() + 1));
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
    public long count(LibraryFilter filter) {
        return articles.countPublished(
                asked(filter.space()).keySet(), filter.words(), filter.folder(), filter.tag(), COUNTED + 1);
    }

    private Map<Long, SpaceRow> asked(@Nullable Long space) {
        return sight.readable().stream()
                .map(Space::row)
                .filter(row -> space == null || row.id() == space)
                .collect(Collectors.toMap(SpaceRow::id, Function.identity()));
    }

    public Read open(long id) {
        Map<Long, SpaceRow> spaces = asked(null);
        OpenedArticle opened = articles.opened(id, me()).orElseThrow(NotFound::new);
        Article article = opened.article();
        SpaceRow space = spaces.get(article.space());
        if (space == null) {
            throw new NotFound();
        }
        return new Read(
                article.row(space, LocalDate.now(clock)),
                opened.version().text(),
                Markdown.html(opened.version().text()),
                files.of(ArticleFiles.PURPOSE, id).stream()
                        .filter(file -> article.holds(file.uploadedAt()))
                        .toList(),
                sight.keeps(article.space()),
                opened.confirmedAt(),
                opened.rating() == null ? null : opened.rating().form(),
                opened.useful(),
                opened.useless(),
                comments.before(id, me(), Long.MAX_VALUE),
                related(article, spaces));
    }

    private List<ArticleRow> related(Article article, Map<Long, SpaceRow> spaces) {
        return article.tags().isEmpty()
                ? List.of()
                : rows(
                        articles.related(
                                article.id(), article.space(), article.tags(), spaces.keySet(), Limit.of(RELATED)),
                        spaces);
    }
}
