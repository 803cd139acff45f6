package cn.qudao.suggestion.domain;

import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.CodesColumn;
import cn.qudao.kernel.Ids;
import cn.qudao.scope.Unscoped;
import cn.qudao.suggestion.CustomerKind;
import cn.qudao.suggestion.ProductKind;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What was decided of a cell of the matrix (row 71); the latest of a cell holds, and none is ever changed. */
@Entity
@Table(name = "suggestion_mode")
@Unscoped("The whole province distributes by the same matrix")
final class DistributionMode {

    @Id
    private long id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ProductKind productKind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CustomerKind customerKind;

    private String nameZh;
    private String nameEn;

    @Convert(converter = CodesColumn.class)
    private List<String> channelTypes;

    @Convert(converter = CodesColumn.class)
    private List<String> tiers;

    private int points;
    private String reason;
    private Instant decidedAt;
    private @Nullable String decidedBy;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected DistributionMode() {}

    DistributionMode(ModeForm form, Instant decidedAt, @Nullable String decidedBy) {
        this.id = Ids.next();
        this.productKind = form.productKind();
        this.customerKind = form.customerKind();
        this.nameZh = form.name().zh();
        this.nameEn = form.name().en();
        this.channelTypes = form.channelTypes().stream().sorted().toList();
        this.tiers = form.tiers().stream().sorted().toList();
        this.points = form.weight();
        this.reason = form.reason();
        this.decidedAt = decidedAt;
        this.decidedBy = decidedBy;
    }

    ModeRow row() {
        return new ModeRow(
                productKind,
                customerKind,
                new Bilingual(nameZh, nameEn),
                Set.copyOf(channelTypes),
                Set.copyOf(tiers),
                points,
                reason,
                decidedAt,
                decidedBy);
    }
}
