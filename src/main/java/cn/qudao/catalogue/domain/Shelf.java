package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.CataloguePermissions;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the catalogue: what is on the shelf, in which class and at what price (row 67). */
@Service
@Requires(CataloguePermissions.EDIT)
@Transactional
public class Shelf {

    private final ProductRepository products;
    private final ProductClassRepository classes;
    private final PriceBook prices;
    private final Clock clock;

    Shelf(ProductRepository products, ProductClassRepository classes, PriceBook prices, Clock clock) {
        this.products = products;
        this.classes = classes;
        this.prices = prices;
        this.clock = clock;
    }

    /** A new product, on the shelf from today if wanted. */
    public ProductId add(ProductForm form, boolean onShelf) {
        Product product = create(form, today());
        if (!onShelf) {
            product.takeOffShelf(today());
        }
        return save(product, today());
    }

    /** A product that is new here and has been sold for some time. */
    void addSold(ProductForm form, LocalDate onShelfSince) {
        save(create(form, onShelfSince), onShelfSince);
    }

    private ProductId save(Product product, LocalDate since) {
        ProductRow row = products.save(product).row();
        prices.list(row.id(), row.monthlyPrice(), since);
        return row.id();
    }

    /** @param onShelf from today on; a product that is there or not already keeps its date */
    public void change(ProductId id, ProductForm form, boolean onShelf) {
        requireClass(form.classCode());
        Product product = product(id);
        if (!product.row().monthlyPrice().equals(form.monthlyPrice())) {
            prices.list(id, form.monthlyPrice(), today());
        }
        product.revise(form);
        if (onShelf && !product.row().isOnShelf(today())) {
            product.putOnShelf(today());
        } else if (!onShelf && product.row().isOnShelf(today())) {
            product.takeOffShelf(today());
        }
    }

    private Product create(ProductForm form, LocalDate onShelfSince) {
        requireClass(form.classCode());
        if (products.existsByCode(form.code())) {
            throw RuleViolation.at("code", "catalogue.product.code-taken", form.code());
        }
        return new Product(form, onShelfSince);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Product product(ProductId id) {
        return products.findById(id.value()).orElseThrow(NotFound::new);
    }

    private void requireClass(String code) {
        if (!classes.existsById(code)) {
            throw RuleViolation.at("classCode", "catalogue.product.no-such-class", code);
        }
    }
}
