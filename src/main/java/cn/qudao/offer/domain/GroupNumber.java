package cn.qudao.offer.domain;

import cn.qudao.customer.ProtectedNumber;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Secret;
import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a number may take a group-buy offer, and by which record it has (row 70). */
@Entity
@Table(name = "offer_group_number")
@Unscoped("A subscriber belongs to no unit")
@Unaudited("It says itself who put it on the list and what has used it up")
final class GroupNumber {

    @Id
    private long id;

    private long offerId;

    @Embedded
    @Secret
    private ProtectedNumber subscriber;

    private Instant addedAt;
    private @Nullable String addedBy;
    private @Nullable Long recordId;
    private @Nullable Instant takenAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected GroupNumber() {}

    GroupNumber(GroupOffer offer, ProtectedNumber subscriber, Instant addedAt, @Nullable String addedBy) {
        this.id = Ids.next();
        this.offerId = offer.id();
        this.subscriber = subscriber;
        this.addedAt = addedAt;
        this.addedBy = addedBy;
    }

    long id() {
        return id;
    }

    long offer() {
        return offerId;
    }

    ProtectedNumber subscriber() {
        return subscriber;
    }

    GroupNumberRow row(String masked) {
        return new GroupNumberRow(id, masked, addedAt, addedBy, takenAt, recordId);
    }
}
