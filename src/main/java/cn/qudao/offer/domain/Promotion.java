package cn.qudao.offer.domain;

import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.CodesColumn;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import cn.qudao.offer.PromotionKind;
import cn.qudao.offer.PromotionRow;
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

/** What is granted with a product or a package for a time (row 60). It is never changed, only ended before its time. */
@Entity
@Table(name = "offer_promotion")
@Unscoped("The whole province has one catalogue")
final class Promotion {

    @Id
    private long id;

    private String titleZh;
    private String titleEn;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PromotionKind kind;

    private String subject;
    private boolean ofPackage;

    @Convert(converter = CodesColumn.class)
    private List<String> channelTypes;

    @Convert(converter = CodesColumn.class)
    private List<String> customerSegments;

    private @Nullable Money amount;
    private @Nullable Integer months;
    private @Nullable String gift;
    private LocalDate since;
    private LocalDate until;
    private @Nullable String endReason;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Promotion() {}

    Promotion(PromotionForm form, boolean ofPackage) {
        this.id = Ids.next();
        this.titleZh = form.title().zh();
        this.titleEn = form.title().en();
        this.kind = form.grants();
        this.subject = form.subject();
        this.ofPackage = ofPackage;
        this.channelTypes = form.channelTypes().stream().sorted().toList();
        this.customerSegments = form.segments().stream().sorted().toList();
        this.amount = form.amount();
        this.months = form.months();
        this.gift = form.gift();
        this.since = form.from();
        this.until = form.to();
    }

    void end(LocalDate on, String reason) {
        if (!on.isBefore(until)) {
            throw new RuleViolation("offer.over", until);
        }
        this.until = on.isBefore(since) ? since : on;
        this.endReason = Texts.reason(reason);
    }

    boolean isFor(String channelType, @Nullable String segment) {
        return (channelTypes.isEmpty() || channelTypes.contains(channelType))
                && (customerSegments.isEmpty() || segment != null && customerSegments.contains(segment));
    }

    PromotionRow row() {
        return new PromotionRow(
                id,
                new Bilingual(titleZh, titleEn),
                kind,
                subject,
                ofPackage,
                Set.copyOf(channelTypes),
                Set.copyOf(customerSegments),
                amount,
                months,
                gift,
                since,
                until,
                endReason);
    }
}
