package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.Phase;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The phase of a region from a day on (row 62). A region has no other place than the one below the province. */
@Entity
@Table(name = "catalogue_phase")
final class RolloutPhase extends ScopedRow {

    @Id
    private long id;

    private long regionId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Phase phase;

    private LocalDate since;
    private String reason;
    private Instant recordedAt;
    private @Nullable String recordedBy;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected RolloutPhase() {}

    RolloutPhase(UnitRow region, PhaseForm form, Instant recordedAt, @Nullable String recordedBy) {
        super(region.place());
        if (region.level() != Level.REGION) {
            throw RuleViolation.at("region", "catalogue.phase.not-a-region", region.name());
        }
        this.id = Ids.next();
        this.regionId = region.id().value();
        this.phase = form.chosen();
        this.since = form.from();
        this.reason = form.reason();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    Phase phase() {
        return phase;
    }

    Place place() {
        return Place.of(scopeKey());
    }

    UnitId region() {
        return new UnitId(regionId);
    }

    PhaseRow row() {
        return new PhaseRow(id, region(), phase, since, reason, recordedAt, recordedBy);
    }
}
