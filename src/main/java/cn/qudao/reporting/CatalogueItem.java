package cn.qudao.reporting;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something that another module puts above the list of all reports. */
public interface CatalogueItem {

    /** From the top down. */
    int order();

    /** Empty where the person has no use for it. */
    Optional<Component> create();
}
