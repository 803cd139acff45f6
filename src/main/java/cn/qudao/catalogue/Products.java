package cn.qudao.catalogue;

import java.util.List;
import java.util.Optional;

/** The catalogue for everybody who sells from it or counts by it. */
public interface Products {

    /** Every product that ever was on the shelf, by class and code. */
    List<ProductRow> all();

    /** What may be recommended today, by class and code. */
    List<ProductRow> onShelf();

    Optional<ProductRow> find(ProductId id);

    /** Among {@link #all()}. */
    Optional<ProductRow> byCode(String code);

    List<ProductClassRow> classes();
}
