package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a clerk can recommend (row 53), as it was approved last; what it is to become stands in a
 * {@link ProductVersion}. The code never changes: feeds refer to it.
 */
@Entity
@Table(name = "catalogue_product")
@Unscoped("The whole province has one catalogue")
final class Product {

    @Id
    private long id;

    private String code;
    private String nameZh;
    private String nameEn;
    private String classCode;
    private @Nullable String category;
    private Money monthlyPrice;
    private @Nullable LocalDate onShelfSince;
    private @Nullable LocalDate onShelfUntil;
    private @Nullable String offShelfReason;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Product() {}

    /** Nobody sells it before it is shown. */
    Product(ProductForm form) {
        this.id = Ids.next();
        this.code = form.code();
        become(form);
    }

    /**
     * Sells it as approved from now on, and puts it on the shelf where it is not. A new price holds for the records from now
     * on; those written keep the price they had.
     */
    void show(ProductForm approved, LocalDate on) {
        become(approved);
        if (!row().isOnShelf(on)) {
            this.onShelfSince = on;
            this.onShelfUntil = null;
            this.offShelfReason = null;
        }
    }

    private void become(ProductForm form) {
        this.nameZh = form.nameZh();
        this.nameEn = form.nameEn();
        this.classCode = form.classCode();
        this.category = form.category();
        this.monthlyPrice = form.monthlyPrice();
    }

    void takeOffShelf(LocalDate on, String reason) {
        if (!row().isOnShelf(on)) {
            throw new RuleViolation("catalogue.product.already-off-shelf", code);
        }
        this.onShelfUntil = on;
        this.offShelfReason = reason;
    }

    /** Whether it was ever approved. */
    boolean isKnown() {
        return onShelfSince != null;
    }

    @Nullable
    String offShelfReason() {
        return offShelfReason;
    }

    ProductRow row() {
        return new ProductRow(
                new ProductId(id), code, nameZh, nameEn, classCode, category, monthlyPrice, onShelfSince, onShelfUntil);
    }
}
