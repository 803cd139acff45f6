package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.ProductClassRow;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One of the product-by-channel classes (rows 54–59). */
@Entity
@Table(name = "catalogue_product_class")
@Unscoped("The whole province has one catalogue")
final class ProductClass {

    @Id
    private String code;

    private String nameZh;
    private String nameEn;
    private int position;

    @SuppressWarnings("NullAway.Init")
    protected ProductClass() {}

    ProductClassRow row() {
        return new ProductClassRow(code, nameZh, nameEn);
    }
}
