package cn.qudao.imports.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A file that was imported; it belongs to the unit of the post that did it. */
@Entity
@Table(name = "imports_run")
@Unaudited("the import stands in the trail as one entry")
final class ImportRun extends ScopedRow {

    @Id
    private long id;

    private String kind;
    private String fileName;

    @Column(length = 64)
    @JdbcTypeCode(SqlTypes.CHAR)
    private String sha256;

    private int rowCount;
    private String doneBy;
    private Instant doneAt;
    private @Nullable String undoneBy;
    private @Nullable Instant undoneAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected ImportRun() {}

    ImportRun(Place place, Rehearsal done, String sha256, String doneBy, Instant doneAt) {
        super(place);
        this.id = Ids.next();
        this.kind = done.kind();
        this.fileName = done.fileName();
        this.rowCount = done.rows();
        this.sha256 = sha256;
        this.doneBy = doneBy;
        this.doneAt = doneAt;
    }

    void requireNotUndone() {
        if (undoneAt != null) {
            throw new RuleViolation("imports.undo.already");
        }
    }

    void undo(String by, Instant at) {
        requireNotUndone();
        this.undoneBy = by;
        this.undoneAt = at;
    }

    long id() {
        return id;
    }

    String kind() {
        return kind;
    }

    String fileName() {
        return fileName;
    }

    int rows() {
        return rowCount;
    }

    RunRow row(boolean last) {
        return new RunRow(id, kind, fileName, rowCount, doneBy, doneAt, undoneBy, undoneAt, last && undoneAt == null);
    }
}
