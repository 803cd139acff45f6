package cn.qudao.reportshelf.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Unaudited;
import cn.qudao.reporting.RunWatch.Run;
import cn.qudao.reporting.RunWatch.Way;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** That somebody ran a report; it stands at the place of the post by which he did. */
@Entity
@Table(name = "reportshelf_run")
@Unaudited("It is a record itself, and files that leave are in the trail.")
final class PastRun extends ScopedRow {

    @Id
    private long id;

    private long accountId;
    private String person;
    private String report;
    private String parameters;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Way way;

    private String format;
    private Instant startedAt;
    private long tookMillis;
    private long rowCount;
    private boolean done;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected PastRun() {}

    PastRun(Actor by, Run run) {
        super(by.place());
        this.id = Ids.next();
        this.accountId = by.accountId();
        this.person = by.displayName();
        this.report = run.request().report().id();
        this.parameters = new Question(report, run.request().parameters()).text();
        this.way = run.way();
        this.format = run.format();
        this.startedAt = run.at();
        this.tookMillis = run.took().toMillis();
        this.rowCount = run.rows();
        this.done = run.done();
    }

    long id() {
        return id;
    }

    Question question() {
        return Question.read(report, parameters);
    }

    /** @param unit the name of the unit that was asked for */
    RunRow row(@Nullable String unit) {
        return new RunRow(id, person, question(), unit, way, format, startedAt, tookMillis, rowCount, done);
    }
}
