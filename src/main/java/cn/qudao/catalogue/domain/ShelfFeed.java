package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.CataloguePermissions;
import cn.qudao.catalogue.NewProduct;
import cn.qudao.catalogue.ProductFeed;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Requires;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Requires(CataloguePermissions.APPROVE)
class ShelfFeed implements ProductFeed {

    private final Shelf shelf;

    ShelfFeed(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    @Transactional
    public List<ProductId> add(List<NewProduct> products) {
        return products.stream()
                .map(product -> shelf.addSold(
                        new ProductForm(
                                product.code(),
                                product.nameZh(),
                                product.nameEn(),
                                product.classCode(),
                                product.category(),
                                product.monthlyPrice()),
                        product.onShelfSince()))
                .toList();
    }
}
