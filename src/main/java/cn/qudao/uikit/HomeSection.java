package cn.qudao.uikit;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something a module puts on the home page. */
public interface HomeSection {

    /** From the top down. */
    int order();

    /** Empty where the person has no use for it. */
    Optional<Component> create();
}
