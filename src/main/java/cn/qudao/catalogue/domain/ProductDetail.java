package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.ProductRow;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A product with what it is to be and what it was.
 *
 * @param row as it was approved last; what a draft says where nobody has approved it yet
 * @param versions the latest first
 */
public record ProductDetail(ProductRow row, @Nullable String offShelfReason, List<VersionRow> versions) {

    public Optional<VersionRow> pending() {
        return versions.stream().filter(VersionRow::isPending).findFirst();
    }

    /** Those that were shown. */
    public List<VersionRow> approved() {
        return versions.stream().filter(version -> !version.isPending()).toList();
    }
}
