package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.CataloguePermissions;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.Actor;
import cn.qudao.search.Findable;
import cn.qudao.search.FoundKind;
import cn.qudao.search.SearchDocument;
import cn.qudao.search.Sight;
import cn.qudao.search.Watched;
import cn.qudao.search.Watcher;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Products by both names and the code, drafts too, for those who look after the catalogue. */
@Component
class ProductsFound implements Findable {

    private static final FoundKind PRODUCT = new FoundKind("product", "catalogue.found", 30);

    private final ProductRepository products;

    ProductsFound(ProductRepository products) {
        this.products = products;
    }

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public List<FoundKind> kinds() {
        return List.of(PRODUCT);
    }

    @Override
    public Sight sight(Actor reader) {
        return reader.may(CataloguePermissions.VIEW) ? Sight.everything() : Sight.nothing();
    }

    @Override
    public List<SearchDocument> documents(Collection<Long> things) {
        return products.findAllById(things).stream()
                .map(Product::row)
                .map(ProductsFound::document)
                .toList();
    }

    private static SearchDocument document(ProductRow row) {
        return SearchDocument.of(PRODUCT, row.id().value(), row.nameZh(), "products/" + row.code())
                .english(row.nameEn())
                .codes(row.code())
                .context(row.code());
    }

    @Override
    public List<Long> things(long after, int limit) {
        return products.idsAfter(after, limit);
    }

    @Override
    public Map<String, UnaryOperator<Collection<Long>>> follows() {
        return Map.of(Product.class.getSimpleName(), UnaryOperator.identity());
    }

    /** Without all that finding needs. */
    @Component
    static class Changing implements Watcher {

        @Override
        public List<Watched<?>> watched() {
            return List.of(
                    Watched.of(Product.class, product -> product.row().id().value()));
        }
    }
}
