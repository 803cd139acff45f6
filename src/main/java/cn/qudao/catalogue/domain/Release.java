package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.Phase;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Ids;
import cn.qudao.scope.Unscoped;
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

/** From which phase of a region on a product may be recommended, from a day on (row 61); no phase closes it everywhere. */
@Entity
@Table(name = "catalogue_release")
@Unscoped("The whole province sells by the same rules")
final class Release {

    @Id
    private long id;

    private long productId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Phase phase;

    private LocalDate since;
    private String reason;
    private Instant recordedAt;
    private @Nullable String recordedBy;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Release() {}

    Release(ProductId product, ReleaseForm form, Instant recordedAt, @Nullable String recordedBy) {
        this.id = Ids.next();
        this.productId = product.value();
        this.phase = form.phase();
        this.since = form.from();
        this.reason = form.reason();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    boolean hasBegun(LocalDate day) {
        return !since.isAfter(day);
    }

    ProductId product() {
        return new ProductId(productId);
    }

    @Nullable
    Phase phase() {
        return phase;
    }

    ReleaseRow row() {
        return new ReleaseRow(id, new ProductId(productId), phase, since, reason, recordedAt, recordedBy);
    }
}
