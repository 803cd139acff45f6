package cn.qudao.knowledge.domain;

import cn.qudao.attachment.AttachmentPurpose;
import cn.qudao.attachment.AttachmentRow;
import cn.qudao.attachment.Attachments;
import cn.qudao.attachment.CheckedFile;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Slice;
import cn.qudao.knowledge.KnowledgePermissions;
import cn.qudao.markdown.Difference;
import cn.qudao.notice.Inboxes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The life of articles: written as a draft that is saved as it is typed, submitted, and read once somebody else has approved it; then
 * the next draft, or the archive.
 */
@Service
@Requires(KnowledgePermissions.WRITE)
@Transactional
public class ArticleDesk {

    private static final int COUNTED = 10_000;
    private static final int VERSIONS = 50;
    private static final int TAGS = 200;

    private final ArticleRepository articles;
    private final DraftRepository drafts;
    private final ArticleVersionRepository versions;
    private final ArticleTagRepository tags;
    private final TemplateRepository templates;
    private final SpaceSight sight;
    private final Attachments files;
    private final Inboxes inboxes;
    private final ReadingCalls calls;
    private final CurrentUser user;
    private final Clock clock;

    ArticleDesk(
            ArticleRepository articles,
            DraftRepository drafts,
            ArticleVersionRepository versions,
            ArticleTagRepository tags,
            TemplateRepository templates,
            SpaceSight sight,
            Attachments files,
            Inboxes inboxes,
            ReadingCalls calls,
            CurrentUser user,
            Clock clock) {
        this.articles = articles;
        this.drafts = drafts;
        this.versions = versions;
        this.tags = tags;
        this.templates = templates;
        this.sight = sight;
        this.files = files;
        this.inboxes = inboxes;
        this.calls = calls;
        this.user = user;
        this.clock = clock;
    }

    /**
     * An article as who keeps it sees it.
     *
     * @param revision of the draft, to be named when it is saved
     * @param changes of what readers see, while it waits for approval
     */
    public record Work(
            ArticleRow article,
            String title,
            String text,
            long revision,
            List<Difference.Line> changes,
            List<AttachmentRow> files,
            List<VersionRow> versions) {}

    /** The newest first. */
    @Requires({KnowledgePermissions.WRITE, KnowledgePermissions.APPROVE})
    @Transactional(readOnly = true)
    public Slice<ArticleRow> page(ArticleFilter filter, Portion portion) {
        LocalDate today = LocalDate.now(clock);
        Map<Long, SpaceRow> spaces = asked(filter);
        List<Article> found = articles.kept(
                spaces.keySet(),
                filter.words(),
                filter.stage(),
                filter.archived(),
                due(filter, today),
                portion.afterNumber().orElse(Long.MAX_VALUE),
                Limit.of(portion.size() + 1));
        return Slice.of(found, portion.size(), Article::id)
                .map(rows -> rows.stream()
                        .map(article -> article.row(Objects.requireNonNull(spaces.get(article.space())), today))
                        .toList());
    }

    /** One more than {@link #COUNTED} where there are more. */
    @Requires({KnowledgePermissions.WRITE, KnowledgePermissions.APPROVE})
    @Transactional(readOnly = true)
    public long count(ArticleFilter filter) {
        return articles.countKept(
                asked(filter).keySet(),
                filter.words(),
                filter.stage(),
                filter.archived(),
                due(filter, LocalDate.now(clock)),
                COUNTED + 1);
    }

    private Map<Long, SpaceRow> asked(ArticleFilter filter) {
        return sight.kept().stream()
                .map(Space::row)
                .filter(row -> filter.space() == null || row.id() == filter.space())
                .collect(Collectors.toMap(SpaceRow::id, Function.identity()));
    }

    private static @Nullable LocalDate due(ArticleFilter filter, LocalDate today) {
        return filter.state() == ArticleState.DUE ? today : null;
    }

    @Requires({KnowledgePermissions.WRITE, KnowledgePermissions.APPROVE})
    @Transactional(readOnly = true)
    public Work open(long id) {
        DraftedArticle found = articles.drafted(id).orElseThrow(NotFound::new);
        Article article = found.article();
        Draft draft = found.draft();
        ArticleRow row = article.row(sight.kept(article.space()).row(), LocalDate.now(clock));
        return new Work(
                row,
                draft.title(),
                draft.text(),
                draft.revision(),
                row.state() == ArticleState.REVIEW ? Difference.of(liveText(article), draft.text()) : List.of(),
                files.of(ArticleFiles.PURPOSE, id),
                versions.rows(id, Limit.of(VERSIONS)));
    }

    private String liveText(Article article) {
        return article.live()
                .map(number -> version(article.id(), number).text())
                .orElse("");
    }

    /** The folders that there are, to choose from. */
    @Transactional(readOnly = true)
    public List<String> folders() {
        return articles.folders(SpaceSight.ids(sight.kept()));
    }

    /** The tags in use, to choose from, the most used first. */
    @Transactional(readOnly = true)
    public List<String> tags() {
        return tags.words(SpaceSight.ids(sight.kept()), Limit.of(TAGS));
    }

    public long begin(ArticleForm form) {
        return begin(form, "");
    }

    /** @param text what it begins with */
    public long begin(ArticleForm form, String text) {
        sight.kept(Objects.requireNonNull(form.space()));
        return write(form, id -> text).id();
    }

    /** @param template what it begins with; null for nothing */
    public long begin(ArticleForm form, @Nullable Long template) {
        long space = sight.kept(Objects.requireNonNull(form.space())).id();
        String text =
                Optional.ofNullable(template).map(id -> template(id, space)).orElse("");
        return write(form, id -> text).id();
    }

    private String template(long id, long space) {
        return templates
                .findById(id)
                .filter(each -> each.isFor(space))
                .orElseThrow(NotFound::new)
                .text();
    }

    /**
     * Agreed on by others already.
     *
     * @param texts of its versions, the one that is read last
     */
    void bring(ArticleForm form, List<String> texts) {
        Article article = write(form, id -> texts.getFirst());
        for (String text : texts) {
            if (article.live().isPresent()) {
                article.revise();
                draft(article.id()).save(form.title(), text, by(), clock.instant());
            }
            article.submit(Optional.empty(), clock.instant(), LocalDate.now(clock));
            publish(article);
        }
    }

    /** @param text is told the id, by which files can be attached that it mentions: so the article is there before its draft */
    Article write(ArticleForm form, LongFunction<String> text) {
        Article article = place(form);
        begin(article, text.apply(article.id()));
        return article;
    }

    /** An article whose draft is to follow. */
    Article place(ArticleForm form) {
        Article article = articles.saveAndFlush(new Article(form, by()));
        index(article);
        return article;
    }

    void begin(Article placed, String text) {
        drafts.save(new Draft(placed, placed.title(), text, by(), clock.instant()));
    }

    /** Where it stands, by which words it is found and when it is looked at again; what it says is the draft's. */
    public void put(long id, String folder, List<String> words, @Nullable LocalDate reviewOn) {
        Article article = hold(id);
        ArticleForm sound = new ArticleForm(article.space(), folder, article.title(), words, reviewOn);
        if (reviewOn != null && !reviewOn.isAfter(LocalDate.now(clock))) {
            throw RuleViolation.at("reviewOn", "knowledge.article.review-past", reviewOn);
        }
        article.put(sound.folder(), sound.reviewOn(), sound.tags());
        index(article);
    }

    private void index(Article article) {
        tags.clear(article.id());
        tags.saveAll(article.tags().stream()
                .map(word -> new ArticleTag(article.id(), word))
                .toList());
    }

    /**
     * Keeps what has been typed.
     *
     * @param known the revision that the writer began from: what somebody else has saved since then is not written over
     * @return the revision that it is now
     */
    public long save(long id, String title, String text, long known) {
        hold(id).requireDraft();
        Draft draft = draft(id);
        draft.requireKnown(known);
        draft.save(title, text, by(), clock.instant());
        return drafts.saveAndFlush(draft).revision();
    }

    public void revise(long id) {
        hold(id).revise();
    }

    /** What readers see stays; the draft says the same again. */
    public void discard(long id) {
        Article article = hold(id);
        article.discard();
        copy(id, article.live().orElseThrow());
    }

    /** Takes what an earlier version said into the draft. */
    public void restore(long id, int number) {
        hold(id).requireDraft();
        copy(id, number);
    }

    private void copy(long id, int number) {
        ArticleVersion version = version(id, number);
        draft(id).save(version.title(), version.text(), by(), clock.instant());
    }

    public void submit(long id) {
        Article article = hold(id);
        if (draft(id).text().isBlank()) {
            throw new RuleViolation("knowledge.article.empty");
        }
        article.submit(by(), clock.instant(), LocalDate.now(clock));
    }

    public void recall(long id) {
        hold(id).recall();
    }

    @Requires(KnowledgePermissions.APPROVE)
    public void approve(long id) {
        publish(hold(id));
    }

    /**
     * Publishes a version of what must be read.
     *
     * @param anew whether it says something else, so that those confirm it too who have confirmed an earlier one
     */
    @Requires(KnowledgePermissions.APPROVE)
    public void approve(long id, @Nullable LocalDate by, boolean anew) {
        Article article = hold(id);
        publish(article);
        oblige(article, by, anew);
    }

    /** Has the audience confirm what it reads until a day. */
    @Requires(KnowledgePermissions.APPROVE)
    public void oblige(long id, @Nullable LocalDate by, boolean anew) {
        oblige(hold(id), by, anew);
    }

    private void oblige(Article article, @Nullable LocalDate by, boolean anew) {
        if (by == null) {
            throw RuleViolation.at("by", "knowledge.must.by-missing");
        }
        if (article.oblige(by, anew, LocalDate.now(clock))) {
            calls.begin(article);
        }
    }

    @Requires(KnowledgePermissions.APPROVE)
    public void release(long id) {
        Article article = hold(id);
        article.release();
        calls.giveUp(article);
    }

    private void publish(Article article) {
        Draft draft = draft(article.id());
        int number = article.approve(by(), clock.instant(), draft.title());
        versions.save(new ArticleVersion(article, number, draft, by(), clock.instant()));
        tell(article, "knowledge.notice.published");
    }

    @Requires(KnowledgePermissions.APPROVE)
    public void sendBack(long id, String reason) {
        Article article = hold(id);
        article.sendBack(by(), reason);
        tell(article, "knowledge.notice.sent-back");
    }

    /** The owner need not be told of the own doing. */
    private void tell(Article article, String key) {
        article.ownerAccount()
                .filter(owner ->
                        by().map(Actor::accountId).filter(owner::equals).isEmpty())
                .ifPresent(owner -> inboxes.tell(
                        KnowledgeNotices.REVIEW, owner, "knowledge-desk/" + article.id(), key, article.title()));
    }

    public void archive(long id) {
        hold(id).archive(clock.instant());
    }

    public void bringBack(long id) {
        hold(id).bringBack();
    }

    /** From the version before it, or from nothing. */
    @Requires({KnowledgePermissions.WRITE, KnowledgePermissions.APPROVE})
    @Transactional(readOnly = true)
    public List<Difference.Line> difference(long id, int number) {
        sight.kept(articles.findById(id).orElseThrow(NotFound::new).space());
        String before = versions.findByArticleIdAndNumber(id, number - 1)
                .map(ArticleVersion::text)
                .orElse("");
        return Difference.of(before, version(id, number).text());
    }

    public static AttachmentPurpose filesOfArticles() {
        return ArticleFiles.PURPOSE;
    }

    /** Looking at a file takes its time, so no transaction waits for it. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public AttachmentRow addFile(long id, String name, Path file) {
        Article article = articles.findById(id).orElseThrow(NotFound::new);
        sight.kept(article.space());
        article.requireDraft();
        CheckedFile checked = files.check(ArticleFiles.PURPOSE, name, file);
        return files.attach(checked, id);
    }

    /** What is mentioned, in the draft or before readers, stays. */
    public void removeFile(long id, String code) {
        Article article = hold(id);
        article.requireDraft();
        AttachmentRow file = files.find(code)
                .filter(found -> found.ownerKind().equals(ArticleFiles.PURPOSE.owner()) && found.owner() == id)
                .orElseThrow(NotFound::new);
        String live = liveText(article);
        if (draft(id).text().contains(file.address()) || live.contains(file.address())) {
            throw new RuleViolation("knowledge.file.mentioned", file.name());
        }
        files.remove(code);
    }

    /** Held, and in the person's part. */
    private Article hold(long id) {
        Article article = articles.hold(id).orElseThrow(NotFound::new);
        sight.kept(article.space());
        return article;
    }

    private Draft draft(long id) {
        return drafts.findById(id).orElseThrow(NotFound::new);
    }

    private ArticleVersion version(long id, int number) {
        return versions.findByArticleIdAndNumber(id, number).orElseThrow(NotFound::new);
    }

    private Optional<Actor> by() {
        return user.find();
    }
}
