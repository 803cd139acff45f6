package cn.qudao.resource.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.resource.PoolId;
import cn.qudao.resource.ResourceKind;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What an outlet was given of a pool; it follows the outlet. */
@Entity
@Table(name = "resource_allotment")
final class Allotment extends ScopedRow {

    private static final int NOTE_LENGTH = 200;

    @Id
    private long id;

    private long poolId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ResourceKind kind;

    private String poolName;
    private String measure;
    private long outletId;
    private String tier;
    private int amount;
    private LocalDate givenOn;
    private @Nullable String givenBy;
    private String note;
    private @Nullable LocalDate returnedOn;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Allotment() {}

    /** Takes it from the share of the outlet's tier. */
    Allotment(
            Pool pool,
            Share share,
            UnitId outlet,
            Place place,
            int amount,
            LocalDate on,
            @Nullable String by,
            String note) {
        super(place);
        share.take(amount);
        this.id = Ids.next();
        this.poolId = pool.id().value();
        this.kind = pool.kind();
        this.poolName = pool.name();
        this.measure = pool.measure();
        this.outletId = outlet.value();
        this.tier = share.tier();
        this.amount = amount;
        this.givenOn = on;
        this.givenBy = by;
        this.note = Texts.atMost("note", note, NOTE_LENGTH);
    }

    void giveBack(Share share, LocalDate on) {
        if (returnedOn != null) {
            throw new RuleViolation("resource.returned", returnedOn);
        }
        share.giveBack(amount);
        this.returnedOn = on;
    }

    long id() {
        return id;
    }

    PoolId pool() {
        return new PoolId(poolId);
    }

    UnitId outlet() {
        return new UnitId(outletId);
    }

    String tier() {
        return tier;
    }

    AllotmentRow row(UnitRow outlet) {
        return new AllotmentRow(
                id,
                pool(),
                kind,
                poolName,
                measure,
                outlet.code(),
                outlet.name(),
                tier,
                amount,
                givenOn,
                givenBy,
                note,
                returnedOn);
    }
}
