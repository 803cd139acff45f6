package cn.qudao.campaign.domain;

import cn.qudao.campaign.Audience;
import cn.qudao.campaign.CampaignId;
import cn.qudao.catalogue.Phase;
import cn.qudao.kernel.CodesColumn;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import cn.qudao.org.UnitRow;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A marketing activity (row 63). Who takes part stands in {@link CampaignUnit}. */
@Entity
@Table(name = "campaign")
@Unscoped("Read only through its units, which are scoped")
final class Campaign {

    @Id
    private long id;

    private String name;
    private @Nullable String slogan;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Audience audience;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Phase stage;

    private LocalDate since;
    private LocalDate until;

    @Convert(converter = CodesColumn.class)
    private List<String> products;

    @Convert(converter = CodesColumn.class)
    private List<String> channelTypes;

    @Convert(converter = CodesColumn.class)
    private List<String> customerSegments;

    private @Nullable Integer goal;
    private @Nullable LocalDate cancelledOn;
    private @Nullable String cancelReason;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Campaign() {}

    Campaign(CampaignForm form) {
        this.id = Ids.next();
        plan(form);
    }

    final void plan(CampaignForm form) {
        this.name = form.name();
        this.slogan = form.slogan();
        this.audience = form.madeFor();
        this.stage = form.inStage();
        this.since = form.from();
        this.until = form.to();
        this.products = List.copyOf(form.products());
        this.channelTypes = form.channelTypes().stream().sorted().toList();
        this.customerSegments = form.segments().stream().sorted().toList();
        this.goal = form.goal();
    }

    /** What has begun stays as it was announced. */
    void requireAhead(LocalDate today) {
        if (cancelledOn != null || !since.isAfter(today)) {
            throw new RuleViolation("campaign.begun", name);
        }
    }

    void cancel(LocalDate today, String reason) {
        if (cancelledOn != null || until.isBefore(today)) {
            throw new RuleViolation("campaign.over", name);
        }
        this.cancelReason = Texts.reason(reason);
        this.cancelledOn = today;
    }

    CampaignId id() {
        return new CampaignId(id);
    }

    /**
     * @param units those that the post sees
     * @param whole whether these are all
     */
    CampaignRow row(List<UnitRow> units, boolean whole) {
        return new CampaignRow(
                id(),
                name,
                slogan,
                audience,
                stage,
                since,
                until,
                products,
                Set.copyOf(channelTypes),
                Set.copyOf(customerSegments),
                goal,
                cancelledOn,
                cancelReason,
                units,
                whole);
    }
}
