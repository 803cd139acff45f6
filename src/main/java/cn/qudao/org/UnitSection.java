package cn.qudao.org;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something a module puts on the page of a unit, below the unit's own data. */
public interface UnitSection {

    /** From the top down. */
    int order();

    /** The heading, as a key of the bundles. */
    String title();

    /** Empty where it has nothing to say of such a unit, or to this post. */
    Optional<Component> create(UnitRow unit);
}
