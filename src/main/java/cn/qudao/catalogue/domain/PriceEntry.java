package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Money;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a product costs from a day on, for whom (row 69). Only added, never changed: so it is the history as well. */
@Entity
@Table(name = "catalogue_price")
@Unscoped("The whole province has one price list")
final class PriceEntry {

    @Id
    private long id;

    private long productId;
    private @Nullable String channelType;
    private @Nullable String customerSegment;
    private @Nullable Money monthlyPrice;
    private LocalDate since;
    private String reason;
    private Instant recordedAt;
    private @Nullable String recordedBy;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected PriceEntry() {}

    PriceEntry(ProductId product, PriceForm form, Instant recordedAt, @Nullable String recordedBy) {
        this.id = Ids.next();
        this.productId = product.value();
        this.channelType = form.channelType();
        this.customerSegment = form.segment();
        this.monthlyPrice = form.monthly();
        this.since = form.from();
        this.reason = form.reason();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    boolean isFor(@Nullable String type, @Nullable String segment) {
        return (channelType == null || channelType.equals(type))
                && (customerSegment == null || customerSegment.equals(segment));
    }

    boolean isForTheSameAs(PriceEntry other) {
        return Objects.equals(channelType, other.channelType) && Objects.equals(customerSegment, other.customerSegment);
    }

    /** The channel goes before the segment. */
    int particularity() {
        return (channelType == null ? 0 : 2) + (customerSegment == null ? 0 : 1);
    }

    @Nullable
    Money monthly() {
        return monthlyPrice;
    }

    long id() {
        return id;
    }

    ProductId product() {
        return new ProductId(productId);
    }

    LocalDate since() {
        return since;
    }

    PriceRow row() {
        return new PriceRow(
                id, product(), channelType, customerSegment, monthlyPrice, since, reason, recordedAt, recordedBy);
    }
}
