package cn.qudao.uikit;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something a module puts into the header of every page. A bean of this type is made once; the component per window. */
public interface HeaderItem {

    /** From left to right; below 100 it belongs to the navigation, from 100 on to the person. */
    int order();

    /** Empty where the person has no use for it. */
    Optional<Component> create();
}
