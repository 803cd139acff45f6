package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a product is to be (row 68): draft, review, approved. Once approved it stays as it is. */
@Entity
@Table(name = "catalogue_version")
@Unscoped("The whole province has one catalogue")
final class ProductVersion {

    @Id
    private long id;

    private long productId;
    private int number;
    private String nameZh;
    private String nameEn;
    private String classCode;
    private @Nullable String category;
    private Money monthlyPrice;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private VersionState state = VersionState.DRAFT;

    /** The product until the version is approved, for the database to keep it the only one. */
    private @Nullable Long pending;

    /** The account. */
    private @Nullable Long submittedBy;

    private @Nullable String submitter;
    private @Nullable Instant submittedAt;
    private @Nullable String decider;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected ProductVersion() {}

    ProductVersion(ProductId product, int number, ProductForm form) {
        this.id = Ids.next();
        this.productId = product.value();
        this.number = number;
        this.pending = product.value();
        revise(form);
    }

    final void revise(ProductForm form) {
        require(VersionState.DRAFT, "catalogue.version.not-a-draft");
        this.nameZh = form.nameZh();
        this.nameEn = form.nameEn();
        this.classCode = form.classCode();
        this.category = form.category();
        this.monthlyPrice = form.monthlyPrice();
    }

    void submit(Optional<Actor> by, Instant at) {
        require(VersionState.DRAFT, "catalogue.version.not-a-draft");
        this.state = VersionState.REVIEW;
        this.submittedBy = by.map(Actor::accountId).orElse(null);
        this.submitter = by.map(Actor::displayName).orElse(null);
        this.submittedAt = at;
        this.reason = null;
    }

    /** Takes back what nobody has decided on. */
    void recall() {
        require(VersionState.REVIEW, "catalogue.version.not-in-review");
        this.state = VersionState.DRAFT;
    }

    void approve(Optional<Actor> by, Instant at) {
        decide(by, at);
        this.state = VersionState.APPROVED;
        this.pending = null;
    }

    /** Back to who wrote it. */
    void sendBack(Optional<Actor> by, Instant at, String why) {
        decide(by, at);
        this.state = VersionState.DRAFT;
        this.reason = why;
    }

    /** Four eyes: never by the account that submitted it, whatever its post. */
    private void decide(Optional<Actor> by, Instant at) {
        require(VersionState.REVIEW, "catalogue.version.not-in-review");
        if (submittedBy != null
                && by.map(Actor::accountId).filter(submittedBy::equals).isPresent()) {
            throw new RuleViolation("catalogue.version.own");
        }
        this.decider = by.map(Actor::displayName).orElse(null);
        this.decidedAt = at;
    }

    private void require(VersionState wanted, String key) {
        if (state != wanted) {
            throw new RuleViolation(key, number);
        }
    }

    int number() {
        return number;
    }

    ProductId product() {
        return new ProductId(productId);
    }

    ProductForm form(String code) {
        return row().form(code);
    }

    VersionRow row() {
        return new VersionRow(
                number,
                nameZh,
                nameEn,
                classCode,
                category,
                monthlyPrice,
                state,
                submitter,
                submittedAt,
                decider,
                decidedAt,
                reason);
    }
}
