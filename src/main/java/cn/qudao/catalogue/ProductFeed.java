package cn.qudao.catalogue;

import java.util.List;

/** Puts many products on the shelf at once, all or none: for work of the system. */
public interface ProductFeed {

    void add(List<NewProduct> products);
}
