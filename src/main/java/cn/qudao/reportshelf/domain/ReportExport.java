package cn.qudao.reportshelf.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A file of a report that is made in the background, for one account and by one of its posts. */
@Entity
@Table(name = "reportshelf_export")
@Unscoped("Belongs to one account; the file was read in the scope of its post, and nobody else is given it.")
@Unaudited("The file itself is told in the trail as what has left the portal.")
final class ReportExport {

    @Id
    private long id;

    private long accountId;
    private long postId;
    private String report;
    private String parameters;
    private String format;
    private String language;

    /** For people; what it was called when it was asked for. */
    private String title;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ExportState state;

    private Instant requestedAt;
    private @Nullable Instant finishedAt;

    /** The process that makes it, and when it last said that it still does. */
    private @Nullable String runner;

    private @Nullable Instant aliveAt;
    private int attempts;
    private long rowCount;
    private @Nullable Long bytes;
    private @Nullable String fileName;

    /** What the post reached when the file was made; who reaches something else is not given it. */
    private @Nullable String reach;

    private @Nullable String problem;

    /** Which asked for it; null where a person did. */
    private @Nullable Long subscriptionId;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected ReportExport() {}

    ReportExport(Actor by, Question question, String format, Locale language, String title, Instant at) {
        this.id = Ids.next();
        this.accountId = by.accountId();
        this.postId = by.postId();
        this.report = question.report();
        this.parameters = question.text();
        this.format = format;
        this.language = language.toLanguageTag();
        this.title = title;
        this.state = ExportState.WAITING;
        this.requestedAt = at;
    }

    /** What comes by itself; in the language that the person has by then. */
    ReportExport(Subscription by, String name, Question question, Instant at) {
        this.id = Ids.next();
        this.accountId = by.account();
        this.postId = by.post();
        this.subscriptionId = by.id();
        this.report = question.report();
        this.parameters = question.text();
        this.format = by.format();
        this.language = "";
        this.title = name;
        this.state = ExportState.WAITING;
        this.requestedAt = at;
    }

    @Nullable
    Long subscription() {
        return subscriptionId;
    }

    long id() {
        return id;
    }

    long account() {
        return accountId;
    }

    long post() {
        return postId;
    }

    Question question() {
        return Question.read(report, parameters);
    }

    String format() {
        return format;
    }

    /** @param own of the person, where nothing was said */
    Locale language(Supplier<Locale> own) {
        return language.isEmpty() ? own.get() : Locale.forLanguageTag(language);
    }

    String title() {
        return title;
    }

    ExportState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    @Nullable
    String runner() {
        return runner;
    }

    @Nullable
    String reach() {
        return reach;
    }

    /** Its name in the folder; another attempt writes another file, for the one before may still be at it. */
    String stored() {
        return id + "-" + attempts + "." + format;
    }

    String fileName() {
        return fileName == null ? stored() : fileName;
    }

    ExportRow row() {
        return new ExportRow(
                id, title, question(), format, state, requestedAt, finishedAt, rowCount, bytes, fileName(), problem);
    }
}
