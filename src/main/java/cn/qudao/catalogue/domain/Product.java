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

/** Something that a clerk can recommend (row 53). The code never changes: feeds refer to it. */
@Entity
@Table(name = "catalogue_product")
@Unscoped("The whole province has one catalogue")
class Product {

    @Id
    private long id;

    private String code;
    private String nameZh;
    private String nameEn;
    private String classCode;
    private Money monthlyPrice;
    private LocalDate onShelfSince;
    private @Nullable LocalDate onShelfUntil;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Product() {}

    Product(ProductForm form, LocalDate onShelfSince) {
        this.id = Ids.next();
        this.code = form.code();
        this.onShelfSince = onShelfSince;
        revise(form);
    }

    /** A new price holds for the records from now on; those written keep the price they had. */
    final void revise(ProductForm form) {
        this.nameZh = form.nameZh();
        this.nameEn = form.nameEn();
        this.classCode = form.classCode();
        this.monthlyPrice = form.monthlyPrice();
    }

    void putOnShelf(LocalDate on) {
        if (row().isOnShelf(on)) {
            throw new RuleViolation("catalogue.product.already-on-shelf", code);
        }
        this.onShelfSince = on;
        this.onShelfUntil = null;
    }

    void takeOffShelf(LocalDate on) {
        if (!row().isOnShelf(on)) {
            throw new RuleViolation("catalogue.product.already-off-shelf", code);
        }
        this.onShelfUntil = on;
    }

    ProductRow row() {
        return new ProductRow(
                new ProductId(id), code, nameZh, nameEn, classCode, monthlyPrice, onShelfSince, onShelfUntil);
    }
}
