package cn.qudao.card.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** That the cards at an outlet were counted: a fact, which keeps the place that it had. */
@Entity
@Table(name = "card_count")
final class CardCount extends ScopedRow implements Persistable<Long> {

    static final int REASON_LENGTH = 200;
    private static final int MOST = 1_000_000;

    @Id
    private long id;

    private long outletId;
    private int expected;
    private int counted;
    private String reason;
    private Instant countedAt;
    private @Nullable String countedBy;

    @Transient
    private boolean isNew = true;

    @SuppressWarnings("NullAway.Init")
    protected CardCount() {}

    CardCount(UnitRow outlet, int expected, @Nullable Integer counted, String reason, Instant at, @Nullable String by) {
        super(outlet.place());
        if (counted == null || counted < 0 || counted > MOST) {
            throw RuleViolation.at("counted", "card.amount", 0, MOST);
        }
        this.id = Ids.next();
        this.outletId = outlet.id().value();
        this.expected = expected;
        this.counted = counted;
        this.reason = counted == expected ? Texts.atMost("reason", reason, REASON_LENGTH) : why(reason, expected);
        this.countedAt = at;
        this.countedBy = by;
    }

    private static String why(String reason, int expected) {
        if (reason.isBlank()) {
            throw RuleViolation.at("reason", "card.count.differs", expected);
        }
        return Texts.reason(reason);
    }

    long number() {
        return id;
    }

    UnitId outlet() {
        return new UnitId(outletId);
    }

    CountRow row(UnitRow outlet) {
        return new CountRow(outlet, expected, counted, reason, countedAt, countedBy);
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return isNew;
    }

    @PostLoad
    @PostPersist
    void isStored() {
        isNew = false;
    }
}
