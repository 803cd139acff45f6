package cn.qudao.referral.domain;

import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.referral.RewardKind;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is given for a friend in which time. What customers have been promised is not changed once it has begun. */
@Entity
@Table(name = "referral_promotion")
@Unscoped("The whole province promises the same")
final class ReferralPromotion {

    @Id
    private long id;

    private String titleZh;
    private String titleEn;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RewardKind kind;

    private BigDecimal amount;
    private int most;
    private LocalDate since;
    private LocalDate until;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected ReferralPromotion() {}

    ReferralPromotion(PromotionForm form) {
        this.id = Ids.next();
        write(form);
    }

    void change(PromotionForm form, LocalDate today) {
        boolean promises = kind == form.gives()
                && amount.compareTo(form.much()) == 0
                && since.equals(form.from())
                && most <= form.times();
        if (!since.isAfter(today) && !promises) {
            throw RuleViolation.at("amount", "referral.promotion.begun");
        }
        write(form);
    }

    private void write(PromotionForm form) {
        this.titleZh = form.title().zh();
        this.titleEn = form.title().en();
        this.kind = form.gives();
        this.amount = form.much();
        this.most = form.times();
        this.since = form.from();
        this.until = form.to();
    }

    boolean overlaps(PromotionForm form) {
        return since.isBefore(form.to()) && form.from().isBefore(until);
    }

    long id() {
        return id;
    }

    RewardKind kind() {
        return kind;
    }

    BigDecimal amount() {
        return amount;
    }

    int most() {
        return most;
    }

    PromotionRow row() {
        return new PromotionRow(id, new Bilingual(titleZh, titleEn), kind, amount, most, since, until);
    }
}
