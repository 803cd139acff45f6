package cn.qudao.catalogue.ui;

import cn.qudao.catalogue.domain.ProductDetail;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A part of a product's page. */
interface ProductSection {

    /** The heading, as a key of the bundles. */
    String title();

    /**
     * Empty where there is nothing to say or to do.
     *
     * @param changed to be run after a change
     */
    Optional<Component> create(ProductDetail product, Runnable changed);
}
