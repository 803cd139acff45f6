package cn.qudao.activation.domain;

import cn.qudao.activation.NewRule;
import cn.qudao.activation.RuleKind;
import cn.qudao.activation.RuleTerms;
import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.Feature;
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
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One edition of a rule: what it says never changes, it only ends when the next edition begins. */
@Entity
@Table(name = "activation_rule")
@Unscoped("Rules hold for the whole province")
final class Rule {

    private static final String SEPARATOR = ",";

    @Id
    private long id;

    private long series;
    private int edition;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RuleKind kind;

    private @Nullable Long productId;
    private @Nullable Integer most;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Feature feature;

    /** Codes, with a comma between. */
    private @Nullable String words;

    private @Nullable Boolean unknownToo;
    private @Nullable Long otherProductId;
    private Instant since;
    private @Nullable Instant until;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Rule() {}

    private Rule(long series, int edition, NewRule form, Instant since) {
        this.id = Ids.next();
        this.series = series;
        this.edition = edition;
        this.kind = form.terms().kind();
        this.productId = form.product() == null ? null : form.product().value();
        this.since = since;
        switch (form.terms()) {
            case RuleTerms.Repeat repeat -> this.most = repeat.most();
            case RuleTerms.Eligibility only -> {
                this.feature = only.feature();
                this.words = only.words().stream().sorted().collect(Collectors.joining(SEPARATOR));
                this.unknownToo = only.unknownToo();
            }
            case RuleTerms.Conflict conflict ->
                this.otherProductId = conflict.other().value();
        }
    }

    static Rule first(NewRule form, Instant since) {
        return new Rule(Ids.next(), 1, form, since);
    }

    /** Ends this edition and begins the next. */
    Rule revise(NewRule form, Instant now) {
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
        return new RuleRow(series, edition, productId == null ? null : new ProductId(productId), terms(), since, until);
    }

    private RuleTerms terms() {
        return switch (kind) {
            case REPEAT_DAY, REPEAT_MONTH -> RuleTerms.Repeat.of(kind, most);
            case ELIGIBILITY ->
                RuleTerms.Eligibility.of(
                        feature,
                        words == null ? Set.of() : Set.of(words.split(SEPARATOR, -1)),
                        Boolean.TRUE.equals(unknownToo));
            case CONFLICT -> RuleTerms.Conflict.of(otherProductId == null ? null : new ProductId(otherProductId));
        };
    }
}
