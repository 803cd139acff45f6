package cn.qudao.activation.domain;

import cn.qudao.activation.RuleKind;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One edition of a rule: what it says never changes, it only ends when the next edition begins. */
@Entity
@Table(name = "activation_rule")
@Unscoped("Rules hold for the whole province")
class Rule {

    @Id
    private long id;

    private long series;
    private int edition;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RuleKind kind;

    private @Nullable Long productId;
    private @Nullable Integer most;
    private Instant since;
    private @Nullable Instant until;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Rule() {}

    private Rule(long series, int edition, RuleForm form, Instant since) {
        this.id = Ids.next();
        this.series = series;
        this.edition = edition;
        this.kind = Objects.requireNonNull(form.kind());
        this.productId = form.product() == null ? null : form.product().value();
        this.most = form.most();
        this.since = since;
    }

    static Rule first(RuleForm form, Instant since) {
        return new Rule(Ids.next(), 1, form, since);
    }

    /** Ends this edition and begins the next. */
    Rule revise(RuleForm form, Instant now) {
        end(now);
        return new Rule(series, edition + 1, form, now);
    }

    final void end(Instant now) {
        if (until != null) {
            throw new RuleViolation("activation.rule.ended");
        }
        until = now;
    }

    RuleRow row() {
        return new RuleRow(
                series, edition, kind, productId == null ? null : new ProductId(productId), most, since, until);
    }
}
