package cn.qudao.activation.domain;

import cn.qudao.activation.BatchId;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Place;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file of numbers for one product (row 89). */
@Entity
@Table(name = "activation_batch")
final class Batch extends ScopedRow {

    @Id
    private long id;

    private long outletId;
    private @Nullable Long clerkId;
    private long accountId;
    private long productId;
    private String fileName;
    private int totalLines;
    private int badLines;
    private Instant submittedAt;

    /** Whether some of its lines have yet to be asked for. */
    private boolean waiting;

    /** When the last of its lines had been asked for. */
    private @Nullable Instant askedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Batch() {}

    Batch(BatchId id, Place place, BatchOrder order, int totalLines, int badLines, Instant at) {
        super(place);
        this.id = id.value();
        this.outletId = order.outlet().value();
        this.clerkId = order.clerk() == null ? null : order.clerk().value();
        this.accountId = order.account();
        this.productId = order.product().value();
        this.fileName = order.fileName();
        this.totalLines = totalLines;
        this.badLines = badLines;
        this.submittedAt = at;
        this.waiting = true;
    }

    BatchRow row() {
        return new BatchRow(
                new BatchId(id),
                Place.of(scopeKey()),
                new ProductId(productId),
                fileName,
                totalLines,
                badLines,
                submittedAt,
                askedAt);
    }
}
