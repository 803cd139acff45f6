package cn.qudao.catalogue;

import java.util.List;

/** Puts many products on the shelf at once, all or none, approved as they are: for work of the system. */
public interface ProductFeed {

    /** @return their ids, in the order given */
    List<ProductId> add(List<NewProduct> products);
}
