package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.ProductClassRow;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Remembered;
import cn.qudao.kernel.Requires;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Requires
@Transactional(readOnly = true)
class ProductDirectory implements Products {

    private final ProductRepository products;
    private final Remembered<List<ProductClassRow>> classes;
    private final Clock clock;

    ProductDirectory(ProductRepository products, ProductClassRepository classes, Clock clock) {
        this.products = products;
        this.classes = new Remembered<>(
                () -> classes.findAllByOrderByPosition().stream()
                        .map(ProductClass::row)
                        .toList(),
                clock);
        this.clock = clock;
    }

    @Override
    public List<ProductRow> all() {
        return products.findAllByOrderByClassCodeAscCodeAsc().stream()
                .filter(Product::isKnown)
                .map(Product::row)
                .toList();
    }

    @Override
    public List<ProductRow> onShelf() {
        LocalDate today = LocalDate.now(clock);
        return all().stream().filter(row -> row.isOnShelf(today)).toList();
    }

    @Override
    public Optional<ProductRow> find(ProductId id) {
        return products.findById(id.value()).map(Product::row);
    }

    @Override
    public Optional<ProductRow> byCode(String code) {
        return products.findByCode(code).filter(Product::isKnown).map(Product::row);
    }

    @Override
    public List<ProductClassRow> classes() {
        return classes.get();
    }
}
