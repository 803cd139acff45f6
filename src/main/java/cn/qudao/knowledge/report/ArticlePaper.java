package cn.qudao.knowledge.report;

import cn.qudao.attachment.ShownFiles;
import cn.qudao.kernel.AuditEvent;
import cn.qudao.kernel.AuditTrail;
import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Requires;
import cn.qudao.knowledge.KnowledgePermissions;
import cn.qudao.knowledge.domain.ArticleDesk;
import cn.qudao.knowledge.domain.ArticleDesk.Work;
import cn.qudao.knowledge.domain.ArticleRow;
import cn.qudao.knowledge.domain.Library;
import cn.qudao.knowledge.domain.Library.Read;
import cn.qudao.markdown.MarkdownPaper;
import cn.qudao.markdown.MarkdownPaper.Frame;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/** An article as a file to print and hand out: what is published for those who read it, and the draft for those who keep it. */
@Service
@Requires({KnowledgePermissions.READ, KnowledgePermissions.WRITE, KnowledgePermissions.APPROVE})
public class ArticlePaper {

    private static final String BETWEEN = " \u00B7 ";

    private final Library library;
    private final ArticleDesk desk;
    private final ShownFiles files;
    private final Messages messages;
    private final AuditTrail trail;
    private final Clock clock;
    private final String portal;

    ArticlePaper(
            Library library,
            ArticleDesk desk,
            ShownFiles files,
            Messages messages,
            AuditTrail trail,
            Clock clock,
            @Value("${qudao.address}") String portal) {
        this.library = library;
        this.desk = desk;
        this.files = files;
        this.messages = messages;
        this.trail = trail;
        this.clock = clock;
        this.portal = portal;
    }

    /** What the person may read, before it is drawn. */
    public record Sheet(long article, Frame frame, String text) {}

    @Requires(KnowledgePermissions.READ)
    public Sheet published(long id, Locale language) {
        Read read = library.open(id);
        ArticleRow article = read.article();
        String version = version(article, language);
        return sheet(article, article.title(), version, read.text(), language);
    }

    /** Which version readers see, since when and by whom. */
    public String version(ArticleRow article, Locale language) {
        String day = LocalDate.ofInstant(Objects.requireNonNull(article.publishedAt()), Clocks.BUSINESS_ZONE)
                .toString();
        int number = Objects.requireNonNull(article.live());
        return article.owner() == null
                ? messages.text(language, "knowledge.said.version", number, day)
                : messages.text(language, "knowledge.said.by", number, day, article.owner());
    }

    /** Says that it is none of what is published. */
    @Requires({KnowledgePermissions.WRITE, KnowledgePermissions.APPROVE})
    public Sheet draft(long id, Locale language) {
        Work work = desk.open(id);
        String today = LocalDate.now(clock).toString();
        String version = messages.text(language, "knowledge.paper.draft", today);
        return sheet(work.article(), work.title(), version, work.text(), language);
    }

    private Sheet sheet(ArticleRow article, String title, String version, String text, Locale language) {
        String place = article.space().name();
        String said = version;
        if (article.due()) {
            said += BETWEEN + messages.text(language, "knowledge.said.due");
        } else if (article.reviewOn() != null) {
            said += BETWEEN
                    + messages.text(
                            language,
                            "knowledge.paper.review",
                            article.reviewOn().toString());
        }
        Frame frame = new Frame(
                title,
                List.of(article.folder().isEmpty() ? place : place + " / " + article.folder(), said),
                title + BETWEEN + version,
                (page, all) -> messages.text(language, "knowledge.paper.page", page, all),
                language,
                portal);
        return new Sheet(article.id(), frame, text);
    }

    /** Leaves the stream open. */
    public void write(Sheet sheet, OutputStream out) {
        trail.record(AuditEvent.exported(
                "Article", Long.toString(sheet.article()), sheet.frame().title(), "pdf", 1, Map.of()));
        MarkdownPaper.write(
                sheet.frame(), sheet.text(), code -> files.find(code).map(ArticlePaper::bytes), out);
    }

    private static byte[] bytes(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
