package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.CataloguePermissions;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue as those see it who keep it, or look after it: drafts too. */
@Service
@Requires(CataloguePermissions.VIEW)
@Transactional(readOnly = true)
public class CataloguePages {

    private final ProductRepository products;
    private final VersionRepository versions;

    CataloguePages(ProductRepository products, VersionRepository versions) {
        this.products = products;
        this.versions = versions;
    }

    /** By class and code. */
    public List<CatalogueRow> all() {
        Map<Long, VersionState> pending = versions.findByPendingIsNotNull().stream()
                .collect(Collectors.toMap(
                        version -> version.product().value(),
                        version -> version.row().state()));
        return products.findAllByOrderByClassCodeAscCodeAsc().stream()
                .map(Product::row)
                .map(row -> new CatalogueRow(row, pending.get(row.id().value())))
                .toList();
    }

    public ProductDetail detail(String code) {
        List<Object[]> found = products.withVersions(code);
        if (found.isEmpty()) {
            throw new NotFound();
        }
        Product product = (Product) found.getFirst()[0];
        return new ProductDetail(
                product.row(),
                product.offShelfReason(),
                found.stream().map(each -> ((ProductVersion) each[1]).row()).toList());
    }
}
