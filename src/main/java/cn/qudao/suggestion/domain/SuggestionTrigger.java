package cn.qudao.suggestion.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.scope.Unscoped;
import cn.qudao.suggestion.ServiceMode;
import cn.qudao.suggestion.Stage;
import cn.qudao.suggestion.TriggerChannel;
import cn.qudao.suggestion.TriggerEvent;
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

/** One edition of what is done when something happens: never changed, it only ends when the next edition begins. */
@Entity
@Table(name = "suggestion_trigger")
@Unscoped("The whole province follows the same triggers")
final class SuggestionTrigger {

    @Id
    private long id;

    private long series;
    private int edition;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private TriggerEvent event;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ServiceMode mode;

    private @Nullable Long eventProductId;
    private @Nullable String customerGroup;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private TriggerChannel channel;

    private @Nullable Long productId;
    private int points;
    private int afterDays;
    private int validDays;
    private String note;
    private Instant since;
    private @Nullable Instant until;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected SuggestionTrigger() {}

    private SuggestionTrigger(long series, int edition, TriggerForm form, Instant since) {
        this.id = Ids.next();
        this.series = series;
        this.edition = edition;
        this.event = Objects.requireNonNull(form.event());
        this.stage = Objects.requireNonNull(form.stage());
        this.mode = Objects.requireNonNull(form.mode());
        this.eventProductId = form.about() == null ? null : form.about().value();
        this.customerGroup = form.customerGroup();
        this.channel = Objects.requireNonNull(form.channel());
        this.productId = form.product() == null ? null : form.product().value();
        this.points = Objects.requireNonNull(form.points());
        this.afterDays = Objects.requireNonNull(form.afterDays());
        this.validDays = Objects.requireNonNull(form.validDays());
        this.note = form.note();
        this.since = since;
    }

    static SuggestionTrigger first(TriggerForm form, Instant since) {
        return new SuggestionTrigger(Ids.next(), 1, form, since);
    }

    /** Ends this edition and begins the next. */
    SuggestionTrigger revise(TriggerForm form, Instant now) {
        end(now);
        return new SuggestionTrigger(series, edition + 1, form, now);
    }

    final void end(Instant now) {
        if (until != null) {
            throw new RuleViolation("suggestion.trigger.ended");
        }
        until = now;
    }

    TriggerRow row() {
        return new TriggerRow(
                id,
                series,
                edition,
                event,
                stage,
                mode,
                eventProductId == null ? null : new ProductId(eventProductId),
                customerGroup,
                channel,
                productId == null ? null : new ProductId(productId),
                points,
                afterDays,
                validDays,
                note,
                since);
    }
}
