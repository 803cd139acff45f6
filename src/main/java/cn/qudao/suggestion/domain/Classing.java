package cn.qudao.suggestion.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.scope.Unscoped;
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

/** Of which kind a product or a customer group is from then on (row 71); the latest holds, and no kind ends what was said. */
@Entity
@Table(name = "suggestion_classing")
@Unscoped("The whole province distributes by the same matrix")
final class Classing {

    @Id
    private long id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Side side;

    private String code;
    private @Nullable String kind;
    private Instant decidedAt;
    private @Nullable String decidedBy;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Classing() {}

    Classing(Side side, String code, @Nullable Enum<?> kind, Instant decidedAt, @Nullable String decidedBy) {
        this.id = Ids.next();
        this.side = side;
        this.code = code;
        this.kind = kind == null ? null : kind.name();
        this.decidedAt = decidedAt;
        this.decidedBy = decidedBy;
    }

    Side side() {
        return side;
    }

    ClassingRow row() {
        return new ClassingRow(code, kind, decidedAt, decidedBy);
    }
}
