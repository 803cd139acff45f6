package cn.qudao.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** The row of fields above a list; wraps on a phone. */
public class FilterBar extends Div {

    public FilterBar(Component... fields) {
        addClassName("qd-filter-bar");
        getElement().setAttribute("role", "search");
        add(fields);
    }
}
